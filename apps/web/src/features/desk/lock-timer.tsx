import { useMutation, useQueryClient } from '@tanstack/react-query';
import { claimSubmission } from '@whetstone/contracts/desk';
import { useEffect, useEffectEvent } from 'react';
import { clockText } from '#src/lib/round-clock.ts';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { deskReview as reviewQuery, heard, type HeardReview } from './queries.ts';
import { type Lock, useLock } from './use-lock.ts';

const SOON_MS = 5 * 60_000;

function useSpoken({ spoken }: Lock): string {
  const { running } = useMessages();
  if (spoken === null) return '';
  const { kind, value } = spoken;
  return kind === 'over' || kind === 'half' ? running.spoken[kind] : running.spoken[kind](value);
}

/** How long a claim lasts, to be seen at every moment and heard at a few, and the way to make it last longer. */
export function LockTimer({ review }: { review: HeardReview }) {
  const { deskReview } = useMessages();
  const queries = useQueryClient();
  const lock = useLock(review);
  const spoken = useSpoken(lock);
  const isOver = lock.leftMs === 0;
  // Whose it is then only the server knows.
  const ask = useEffectEvent(() => void queries.invalidateQueries({ queryKey: reviewQuery(review.ticket).queryKey }));
  useEffect(() => {
    if (isOver) ask();
  }, [isOver]);
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: async () => heard(await call(claimSubmission, { params: { ticket: review.ticket } })),
    onSuccess: (kept) => queries.setQueryData(reviewQuery(review.ticket).queryKey, kept),
  });
  const { text } = useRefusal(error);
  const said = error === null ? (data?.lockedUntil ? deskReview.keptUntil(data.lockedUntil) : '') : (text ?? '');
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="label">{deskReview.lockName}</span>
      <span role="timer" aria-label={deskReview.lockName} className={`font-serif text-lg font-bold tabular-nums ${lock.leftMs < SOON_MS ? 'text-spark' : ''}`}>
        {clockText(lock.leftMs)}
      </span>
      <button type="button" className="button min-h-8 py-0.5" disabled={isPending} onClick={() => mutate()}>
        {deskReview.keepOn}
      </button>
      <output className={error === null ? 'sr-only' : 'label text-error'}>{said}</output>
      <output className="sr-only" data-spoken>
        {spoken}
      </output>
    </div>
  );
}
