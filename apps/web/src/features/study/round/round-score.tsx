import { useMessages } from '#src/lib/messages.tsx';
import type { Draft } from '#src/work/drafts.ts';
import { countWaiting, useWorkState } from '#src/work/work-state.ts';
import { type ComponentType, useState } from 'react';
import type { Mark } from '#src/lib/evidence.ts';
import type { Changes } from '../revision-list.tsx';
import { marksOf } from '../use-marks.ts';
import { ScoreQuestion } from './score-question.tsx';
import type { ReceivedRound } from './round-run.tsx';

interface RoundScoreProps {
  round: ReceivedRound;
  drafts: readonly Draft[];
  Changes: Changes;
  /** what else there is of an answer that somebody gave here */
  Extra: ComponentType<{ owner: string; attemptId: string }>;
  onWrite: () => void;
  isPending: boolean;
  refusal: string | null;
}

/** A round that is over, to be scored by oneself: question by question, then the debrief. */
export function RoundScore({ round, drafts, Changes: Differences, Extra, onWrite, isPending, refusal }: RoundScoreProps) {
  const { scoring } = useMessages();
  const waiting = countWaiting(useWorkState());
  const [marks, setMarks] = useState<Readonly<Record<string, Readonly<Record<string, Mark>>>>>(() =>
    Object.fromEntries(round.questions.map(({ attemptId, levels }) => [attemptId, marksOf(levels, attemptId)])),
  );
  // what is kept after a pause in writing finds the marks that came in between
  const put = (attemptId: string, dimension: string, mark: Mark): void =>
    setMarks((current) => ({ ...current, [attemptId]: { ...current[attemptId], [dimension]: mark } }));
  const left = round.questions.reduce(
    (sum, { attemptId, told }) => sum + (told?.rubric ?? []).filter(({ dimension }) => marks[attemptId]?.[dimension] === undefined).length,
    0,
  );
  return (
    <div className="max-w-[48rem]">
      {round.questions.map((question, index) => {
        const draft = drafts[index];
        return (
          draft && (
            <ScoreQuestion
              key={question.attemptId}
              question={question}
              draft={draft}
              marks={marks[question.attemptId] ?? {}}
              onMark={(dimension, mark) => put(question.attemptId, dimension, mark)}
              submittedAt={round.submittedAt}
              Changes={Differences}
              extra={<Extra owner={draft.owner} attemptId={draft.attemptId} />}
            />
          )
        );
      })}
      <div className="mt-10 border-t-2 border-ink pt-4">
        <p className="max-w-measure">
          {scoring.writeNote(left)} {scoring.once}
        </p>
        <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          <button type="button" className="button-primary" disabled={isPending || waiting > 0} onClick={onWrite}>
            {scoring.write}
          </button>
          <output className="label">{waiting > 0 ? scoring.waiting(waiting) : ''}</output>
        </p>
        <p role="alert" className="mt-2 text-error">
          {refusal}
        </p>
      </div>
    </div>
  );
}
