import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { claimSubmission, getDesk, passSubmission, releaseSubmission, sendReview } from '@whetstone/contracts/desk';
import { LONGEST_COMMENT } from '@whetstone/contracts/review-content';
import { useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { paths } from '#src/paths.ts';
import { Section } from '#src/ui/section.tsx';
import { NEXT_STEP_ID, ProblemList } from './problem-list.tsx';
import { deskReview as reviewQuery, heard, type HeardReview, myDesk } from './queries.ts';
import type { Reviewing } from './use-review.ts';

interface FinishProps {
  review: HeardReview;
  reviewing: Reviewing;
}

/** Sends what is complete; says by the outcome whether that was the case. */
function useSending({ review, reviewing }: FinishProps) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const revision = await reviewing.saver.flush();
      if (revision === null) return null;
      return heard(await call(sendReview, { params: { ticket: review.ticket }, body: { revision } }));
    },
    // Why it was refused is seen by what the server has now.
    onError: () => void queries.invalidateQueries({ queryKey: reviewQuery(review.ticket).queryKey }),
    onSuccess: (sent) => {
      if (sent === null) return;
      reviewing.saver.stop();
      queries.setQueryData(reviewQuery(review.ticket).queryKey, sent);
      void queries.invalidateQueries({ queryKey: myDesk().queryKey, exact: true });
    },
  });
}

/** Lets go of it, and goes on: to the next that waits after a pass, else to the desk. */
function useLeavingIt({ review: { ticket }, reviewing: { saver } }: FinishProps) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const claimNext = async (): Promise<string | null> => {
    const { queue } = await call(getDesk, {});
    const [next] = queue;
    if (next === undefined) return null;
    const claimed = await call(claimSubmission, { params: { ticket: next.ticket } }).catch(() => null);
    if (claimed !== null) queries.setQueryData(reviewQuery(next.ticket).queryKey, heard(claimed));
    return claimed && next.ticket;
  };
  return useMutation({
    mutationFn: async (way: 'pass' | 'give-back') => {
      await saver.flush();
      await call(way === 'pass' ? passSubmission : releaseSubmission, { params: { ticket } });
      saver.stop();
      return way === 'pass' ? claimNext() : null;
    },
    onSuccess: (next) => {
      void queries.invalidateQueries({ queryKey: myDesk().queryKey, exact: true });
      void navigate(next === null ? paths.desk() : paths.deskReview(next));
    },
  });
}

/** What to say where it was not sent: that the server does not take it is another thing than that it does not answer. */
function useOutcome({ error, data }: ReturnType<typeof useSending>, leaving: ReturnType<typeof useLeavingIt>, isRefused: boolean): string {
  const { notSent, saving } = useMessages().deskReview;
  const { text } = useRefusal(error ?? leaving.error);
  if (error instanceof CallError && error.code === 'conflict') return notSent.conflict;
  if (error instanceof CallError && error.code === 'invalid_request') return notSent.incomplete;
  if (text !== null) return text;
  return data === null ? (isRefused ? saving.refused : notSent.away) : '';
}

/** What each way out means. */
function WayNotes({ hintId }: { hintId: string }) {
  const { deskReview } = useMessages();
  const notes = [
    { name: deskReview.send, note: deskReview.sendNote, id: `${hintId}send` },
    { name: deskReview.pass, note: deskReview.passNote, id: `${hintId}pass` },
    { name: deskReview.giveBack, note: deskReview.giveBackNote, id: `${hintId}back` },
  ];
  return (
    <dl className="label run-in mt-3 max-w-measure">
      {notes.map(({ name, note, id }) => (
        <div key={id}>
          <dt className="font-semibold">{name}</dt>
          <dd id={id}>{note}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The one thing to do next, and the ways out: sent, passed or given back. */
export function FinishPart({ review, reviewing }: FinishProps) {
  const { deskReview } = useMessages();
  const hintId = useId();
  const [isAsked, setAsked] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const { draft, change, problems } = reviewing;
  const sending = useSending({ review, reviewing });
  const leaving = useLeavingIt({ review, reviewing });
  const words = useOutcome(sending, leaving, reviewing.state.kind === 'refused');
  const isBusy = sending.isPending || leaving.isPending;
  const send = (): void => {
    setAsked(true);
    if (problems.length === 0) sending.mutate();
    else requestAnimationFrame(() => summary.current?.focus());
  };
  return (
    <Section title={deskReview.nextStep}>
      <textarea
        id={NEXT_STEP_ID}
        aria-label={deskReview.nextStep}
        aria-describedby={hintId}
        value={draft.nextStep}
        rows={3}
        maxLength={LONGEST_COMMENT}
        onChange={({ target }) => change((now) => ({ ...now, nextStep: target.value }))}
        className="note-sheet max-w-measure"
      />
      <p id={hintId} className="label mt-1">
        {deskReview.nextStepHint}
      </p>
      <div ref={summary} tabIndex={-1} className="mt-5 outline-none">
        {isAsked && problems.length > 0 && <ProblemList problems={problems} />}
      </div>
      <div className="mt-5 flex flex-wrap items-center gap-3">
        <button type="button" className="button-primary" disabled={isBusy || review.lockedUntil === null} aria-describedby={`${hintId}send`} onClick={send}>
          {deskReview.send}
        </button>
        <button type="button" className="button" disabled={isBusy} aria-describedby={`${hintId}pass`} onClick={() => leaving.mutate('pass')}>
          {deskReview.pass}
        </button>
        <button type="button" className="button" disabled={isBusy} aria-describedby={`${hintId}back`} onClick={() => leaving.mutate('give-back')}>
          {deskReview.giveBack}
        </button>
      </div>
      <p role="alert" className="mt-2 font-semibold text-error empty:hidden">
        {words}
      </p>
      <WayNotes hintId={hintId} />
    </Section>
  );
}
