import type { CalibrationView } from '@whetstone/contracts/calibration';
import { useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { AnswerSheet } from './answer-sheet.tsx';
import { SetResult } from './set-result.tsx';
import { type Step, findAnswer, firstStep, nextStep, stepAfter } from './step.ts';

/** One answer at a time, each followed by its reference, and at the end how the set came out. */
export function Calibrate({ view }: { view: CalibrationView }) {
  const { calibrating } = useMessages();
  const [{ step, isMoved }, setStep] = useState(() => ({ step: firstStep(view), isMoved: false }));
  const go = (next: Step): void => setStep({ step: next, isMoved: true });
  const found = findAnswer(view, step);
  if (found === null) return <SetResult view={view} isMoved={isMoved} onMore={() => go(nextStep(view))} />;
  const next = stepAfter(view, found.set.number);
  return (
    <AnswerSheet
      key={`${found.set.number} ${found.answer.place} ${found.answer.question.slug}`}
      {...found}
      isMoved={isMoved}
      nextName={next.kind === 'answer' ? calibrating.next : calibrating.toResult}
      onNext={() => go(next)}
    />
  );
}
