import type { CalibrationAnswer, CalibrationSet, CalibrationView } from '@whetstone/contracts/calibration';

/** What the screen shows: one answer of a set, or how the last set came out. */
export type Step = { kind: 'answer'; set: number; place: number } | { kind: 'result' };

const isBegun = ({ answers }: CalibrationSet): boolean => answers.some(({ judgement }) => judgement !== null);

function firstOpen({ number, answers }: CalibrationSet): Step | null {
  const open = answers.find(({ judgement }) => judgement === null);
  return open === undefined ? null : { kind: 'answer', set: number, place: open.place };
}

/** The next answer to score; without one the result. */
export function nextStep({ current }: CalibrationView): Step {
  return (current && firstOpen(current)) ?? { kind: 'result' };
}

/** Where one begins: the result of the last set is read before another one is begun. */
export function firstStep(view: CalibrationView): Step {
  const { current, last } = view;
  return last !== null && current !== null && !isBegun(current) ? { kind: 'result' } : nextStep(view);
}

/** After one answer: the next of the same set, or how that set came out. */
export function stepAfter(view: CalibrationView, set: number): Step {
  return view.current?.number === set ? nextStep(view) : { kind: 'result' };
}

/** The set and the answer of a step; null when they are not there any more. */
export function findAnswer({ current, last }: CalibrationView, step: Step): { set: CalibrationSet; answer: CalibrationAnswer } | null {
  if (step.kind === 'result') return null;
  const set = [current, last].find((one) => one?.number === step.set);
  const answer = set?.answers.find(({ place }) => place === step.place);
  return set && answer ? { set, answer } : null;
}
