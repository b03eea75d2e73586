import { useQuery } from '@tanstack/react-query';
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

const AGAIN = 1;

/** Grades a question “again” by one press, so that it comes back soon; with the way to undo it. Where it comes back as soon anyway, says so. */
export function ReviewAgain({ owner, slug, title, version }: ReviewAgainProps) {
  const { feedback, desk } = useMessages();
  const { data } = useQuery(myQuestion(slug));
  const [given, setGiven] = useState<{ reviewId: string; when: string } | null>(null);
  const status = useRef<HTMLOutputElement>(null);
  const again = data?.gradeDates.find(({ grade }) => grade === AGAIN);
  if (data === undefined || again === undefined) return null;
  const dueOn = data.card?.isSuspended === false ? data.card.dueOn : null;
  const whenOf = (on: string): string => feedback.when(desk.dates.dayMonth(on), again.days - daysFrom(on, again.dueOn));
  const keep = async (piece: Piece): Promise<void> => keepWork(owner, { about: { slug, title }, pieces: [piece] });
  const take = async (): Promise<void> => {
    const reviewId = crypto.randomUUID();
    await keep({ kind: 'grade', reviewId, question: slug, version, grade: AGAIN, attemptId: null, durationMs: 0 });
    setGiven({ reviewId, when: whenOf(again.dueOn) });
    status.current?.focus();
  };
  const undo = async ({ reviewId }: { reviewId: string }): Promise<void> => {
    await undoGrade(owner, reviewId, async (undoId) => keep({ kind: 'undo', reviewId: undoId, undoesId: reviewId }));
    setGiven(null);
    status.current?.focus();
  };
  const isSoon = given === null && dueOn !== null && dueOn <= again.dueOn;
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
      {given === null && !isSoon && (
        <button type="button" className="button" title={feedback.againNote} onClick={() => void take()}>
          {feedback.again(whenOf(again.dueOn))}
        </button>
      )}
      <output ref={status} tabIndex={-1} className="label outline-none">
        {given !== null ? feedback.isBack(given.when) : isSoon && dueOn !== null ? feedback.isBack(whenOf(dueOn)) : ''}
      </output>
      {given !== null && (
        <button type="button" className="link min-h-6 text-[0.9375rem]" onClick={() => void undo(given)}>
          {feedback.undo}
        </button>
      )}
    </p>
  );
}
