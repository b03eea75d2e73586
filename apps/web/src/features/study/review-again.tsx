import { useQuery } from '@tanstack/react-query';
import type { GradeDate, MyQuestionView } from '@whetstone/contracts/attempts';
import { useRef, useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { daysFrom } from '#src/lib/person-date.ts';
import { keepWork } from '#src/work/engine.ts';
import type { Piece } from '#src/work/piece.ts';
import { myQuestion } from './queries.ts';
import { undoGrade } from './use-grading.ts';

interface ReviewAgainProps {
  owner: string;
  slug: string;
  title: string;
  version: number;
}

interface Given {
  reviewId: string;
  /** when it comes back */
  on: string;
}

const AGAIN = 1;
const SOON_DAYS = 2;

/** Grades a question “again”, and takes that back. */
function useAgain({ owner, slug, title, version }: ReviewAgainProps, onDone: () => void) {
  const [given, setGiven] = useState<Given | null>(null);
  const keep = async (piece: Piece): Promise<void> => keepWork(owner, { about: { slug, title }, pieces: [piece] });
  const take = async (on: string): Promise<void> => {
    const reviewId = crypto.randomUUID();
    await keep({ kind: 'grade', reviewId, question: slug, version, grade: AGAIN, attemptId: null, durationMs: 0 });
    setGiven({ reviewId, on });
    onDone();
  };
  const undo = async ({ reviewId }: Given): Promise<void> => {
    await undoGrade(owner, reviewId, async (undoId) => keep({ kind: 'undo', reviewId: undoId, undoesId: reviewId }));
    setGiven(null);
    onDone();
  };
  return { given, take, undo };
}

/** When the question comes back anyway, if that is about as soon as after “again”; the grade is then not offered a second time. */
function soonOf({ card }: MyQuestionView, { dueOn, days }: GradeDate): string | null {
  if (card === null || card.isSuspended) return null;
  return daysFrom(dueOn, card.dueOn) + days <= Math.max(days, SOON_DAYS) ? card.dueOn : null;
}

/** Grades a question “again” by one press, so that it comes back soon; with the way to undo it. Where it comes back as soon anyway, says so. */
export function ReviewAgain(props: ReviewAgainProps) {
  const { feedback, desk } = useMessages();
  const { data } = useQuery(myQuestion(props.slug));
  const status = useRef<HTMLOutputElement>(null);
  const { given, take, undo } = useAgain(props, () => status.current?.focus());
  const again = data?.gradeDates.find(({ grade }) => grade === AGAIN);
  if (data === undefined || again === undefined) return null;
  const whenOf = (on: string): string => feedback.when(desk.dates.dayMonth(on), again.days - daysFrom(on, again.dueOn));
  const backOn = given?.on ?? soonOf(data, again);
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
      {backOn === null && (
        <button type="button" className="button" title={feedback.againNote} onClick={() => void take(again.dueOn)}>
          {feedback.again(whenOf(again.dueOn))}
        </button>
      )}
      <output ref={status} tabIndex={-1} className="label outline-none">
        {backOn !== null && feedback.isBack(whenOf(backOn))}
      </output>
      {given !== null && (
        <button type="button" className="link min-h-6 text-[0.9375rem]" onClick={() => void undo(given)}>
          {feedback.undo}
        </button>
      )}
    </p>
  );
}
