import { useMutation, useQueryClient } from '@tanstack/react-query';
import { claimSubmission } from '@whetstone/contracts/desk';
import { useEffect, useEffectEvent, useState } from 'react';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { deskReview as reviewQuery, heard, type HeardReview } from './queries.ts';
import type { Reviewing } from './use-review.ts';

interface ReviewNoticesProps {
  review: HeardReview;
  reviewing: Reviewing;
}

function LockOver({ review, reviewing }: ReviewNoticesProps) {
  const { deskReview } = useMessages();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => heard(await call(claimSubmission, { params: { ticket: review.ticket } })),
    onSuccess: (claimed) => {
      queries.setQueryData(reviewQuery(review.ticket).queryKey, claimed);
      reviewing.goOn(claimed);
    },
  });
  return (
    <Notice tone="warning" title={deskReview.lockOverTitle}>
      <p>{deskReview.lockOverText}</p>
      {error !== null && <p className="font-semibold">{deskReview.goneText}</p>}
      <button type="button" className="button" disabled={isPending} onClick={() => mutate()}>
        {deskReview.claimAgain}
      </button>
    </Notice>
  );
}

function OtherWindow({ review, reviewing, onJoined }: ReviewNoticesProps & { onJoined: () => void }) {
  const { deskReview } = useMessages();
  const join = (): void => {
    reviewing.goOn(review);
    onJoined();
  };
  return (
    <Notice tone="warning" title={deskReview.conflictTitle}>
      <p>{deskReview.conflictText}</p>
      <button type="button" className="button" onClick={join}>
        {deskReview.conflictWay}
      </button>
    </Notice>
  );
}

/** What stands in the way of saving, if anything does: the claim has ended, or another window has saved since. */
export function ReviewNotices({ review, reviewing }: ReviewNoticesProps) {
  const { deskReview } = useMessages();
  const queries = useQueryClient();
  const [isJoined, setJoined] = useState(false);
  const isRefused = reviewing.state.kind === 'refused';
  // Why it was refused is seen by what the server has now.
  const ask = useEffectEvent(() => void queries.invalidateQueries({ queryKey: reviewQuery(review.ticket).queryKey }));
  useEffect(() => {
    if (isRefused) ask();
  }, [isRefused]);
  const isOver = review.lockedUntil === null;
  const isBehind = isRefused && !isOver && review.revision !== reviewing.saver.revision();
  return (
    <div role="alert" className="space-y-4 not-empty:mb-6">
      {isOver && <LockOver review={review} reviewing={reviewing} />}
      {isBehind && <OtherWindow review={review} reviewing={reviewing} onJoined={() => setJoined(true)} />}
      {isJoined && !isRefused && <Notice tone="info" title={deskReview.conflictDone} />}
      {reviewing.isBroughtBack && !isRefused && !isJoined && <Notice tone="info" title={deskReview.broughtBack} />}
    </div>
  );
}
