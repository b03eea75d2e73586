import type { CalibrationAnswer, RubricLevel } from '@whetstone/contracts/calibration';
import { type SubmitEvent, useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { LevelChoice } from './level-choice.tsx';
import { useGiveLevels } from './queries.ts';

/** The levels of one answer, given once and for good. */
export function LevelForm({ set, answer: { place, version, question } }: { set: number; answer: CalibrationAnswer }) {
  const { calibrating, questions } = useMessages();
  const [id] = useState(() => crypto.randomUUID());
  const [chosen, setChosen] = useState<Readonly<Record<string, RubricLevel>>>({});
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, error } = useGiveLevels();
  const { text } = useRefusal(error);
  const words: Record<string, string> = questions.dimensions;
  const levels = question.rubric.flatMap(({ dimension }) => (chosen[dimension] === undefined ? [] : [{ dimension, level: chosen[dimension] }]));
  const missing = question.rubric.filter(({ dimension }) => chosen[dimension] === undefined).map(({ dimension }) => words[dimension] ?? dimension);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (missing.length === 0 && !isPending) mutate({ params: { id }, body: { set, place, question: question.slug, version, levels } });
  };
  return (
    <form onSubmit={submit} className="space-y-7">
      {question.rubric.map((dimension) => (
        <LevelChoice
          key={dimension.dimension}
          dimension={dimension}
          chosen={chosen[dimension.dimension]}
          onChoose={(level) => setChosen({ ...chosen, [dimension.dimension]: level })}
        />
      ))}
      <div>
        <p className="label mb-3">{calibrating.final}</p>
        <button type="submit" className="button-primary" aria-disabled={isPending}>
          {isPending ? calibrating.giving : calibrating.give}
        </button>
        <p role="alert" className="mt-2 min-h-6 text-[0.9375rem] text-error">
          {isTried && missing.length > 0 ? calibrating.missing(missing.join(', ')) : text}
        </p>
      </div>
    </form>
  );
}
