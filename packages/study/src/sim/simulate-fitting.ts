import { brierScore, type Prediction } from '../calibration.ts';
import { type History, readHistory } from '../fit-history.ts';
import { fitWeights } from '../fit-weights.ts';
import { USUAL_ODDS } from '../grade-odds.ts';
import { type Memory, memoryFor } from '../memory.ts';
import type { GradeEntry, Weights } from '../study-types.ts';
import { keepLog } from './keep-log.ts';
import { Learner } from './learner.ts';
import { randomFrom } from './random.ts';
import { FIRST_DAY } from './study-course.ts';

export interface FittingResult {
  reviews: number;
  /** Brier scores over the reviews after those that were fitted to: with the defaults, with the fitted weights, with the learner's own */
  before: number;
  after: number;
  best: number;
}

const SIZE = { questions: 300, days: 150 };
const FITTED_DAYS = 110;

/** What a memory predicts of every later review that comes after the fitting, going through all that was before. */
function predictLater(memory: Memory, histories: readonly History[]): Prediction[] {
  return histories.flatMap(({ answers }) => {
    const predictions: Prediction[] = [];
    let state = memory.first(answers[0]?.grade ?? 3);
    for (const { grade, elapsedDays, day } of answers.slice(1)) {
      const predicted = memory.recall(elapsedDays, state.stability);
      if (day >= FIRST_DAY + FITTED_DAYS) predictions.push({ predicted, grade });
      state = memory.after(state, predicted, grade);
    }
    return predictions;
  });
}

function fitTo(logs: readonly GradeEntry[][]): { weights: number[]; reviews: number } {
  const until = new Date((FIRST_DAY + FITTED_DAYS) * 86_400_000);
  const fitting = fitWeights(logs.map((log) => log.filter(({ happenedAt }) => happenedAt < until)));
  let next = fitting.next();
  while (next.done !== true) next = fitting.next();
  return next.value;
}

/** A learner studies for months, weights are fitted to the first of them, and the rest judges. */
export function simulateFitting(weights: Weights, seed: number): FittingResult {
  const logs = keepLog(new Learner(memoryFor(weights), USUAL_ODDS, randomFrom(seed)), SIZE);
  const fitted = fitTo(logs);
  const histories = logs.map(readHistory);
  const brierOf = (by: Weights): number => brierScore(predictLater(memoryFor(by), histories));
  return { reviews: fitted.reviews, before: brierOf([]), after: brierOf(fitted.weights), best: brierOf(weights) };
}
