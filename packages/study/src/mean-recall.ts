import type { PlanState } from './make-plan-state.ts';
import { type Likely, shownProbability } from './shown-likely.ts';

/** Nine in ten of a normal distribution lie within so many deviations. */
const DEVIATIONS = 1.645;

/** How far the weights of FSRS may be off for a person without evidence, as a deviation of mean recall: about what simulated learners differ by. */
const DOUBT = 0.06;
const EVIDENCE_THAT_HALVES_DOUBT = 400;

/**
 * Mean recall of probabilities with the range that it lies in nine times in ten: the luck of so many answers, and how far
 * a person's memory may differ from the weights, of which evidence makes us surer.
 * @param evidence grades in the person's log
 */
export function likelyMean(recalls: readonly number[], evidence: number): Likely {
  if (recalls.length === 0) return { value: shownProbability(0), low: shownProbability(0), high: shownProbability(0) };
  let sum = 0;
  let variance = 0;
  for (const recall of recalls) {
    sum += recall;
    variance += recall * (1 - recall);
  }
  const value = sum / recalls.length;
  const met = recalls.filter((recall) => recall > 0).length / recalls.length;
  const doubt = (DOUBT * met) / Math.sqrt(1 + (3 * evidence) / EVIDENCE_THAT_HALVES_DOUBT);
  const range = DEVIATIONS * Math.hypot(Math.sqrt(variance) / recalls.length, doubt);
  return { value: shownProbability(value), low: shownProbability(value - range), high: shownProbability(value + range) };
}

/** Recall of every question of a plan on a day, in their order; 0 for one that is not met. */
export function recallsOn(state: PlanState, day: number): number[] {
  return state.items.map((item) => (item.isMet ? state.memory.recall(Math.max(0, day - item.lastOn), item.stability) : 0));
}
