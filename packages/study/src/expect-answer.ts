import type { GradeOdds } from './grade-odds.ts';
import type { Memory, MemoryState } from './memory.ts';
import type { Grade } from './study-types.ts';

/** What an answer is expected to leave behind. */
export interface Expected extends MemoryState {
  /** mean recall on the date, over all ways in which the answer may come out */
  recall: number;
}

const FIRST: readonly Grade[] = [1, 2, 3, 4];

/**
 * The mean over the four grades of a first answer. Its stability is the one with which recall on the date is that mean,
 * so that a plan can go on from one state instead of four.
 * @param days from the answer to the date, at least 1
 */
export function expectFirstAnswer(memory: Memory, odds: GradeOdds, days: number): Expected {
  let recall = 0;
  let difficulty = 0;
  for (const grade of FIRST) {
    const odd = odds.first[grade - 1] ?? 0;
    const state = memory.first(grade);
    recall += odd * memory.recall(days, state.stability);
    difficulty += odd * state.difficulty;
  }
  return { stability: memory.stabilityFor(recall, days), difficulty, recall };
}

/**
 * The same for a review: remembered with the probability that the forgetting curve gives, else a lapse.
 * @param elapsedDays since the last answer
 * @param days from the review to the date, at least 1
 */
export function expectReview(
  memory: Memory,
  odds: GradeOdds,
  { state, elapsedDays, days }: { state: MemoryState; elapsedDays: number; days: number },
): Expected {
  const now = memory.recall(elapsedDays, state.stability);
  let recall = 0;
  let difficulty = 0;
  for (let grade = 1 as Grade; grade <= 4; grade += 1) {
    const odd = grade === 1 ? 1 - now : now * (odds.recalled[grade - 2] ?? 0);
    const after = memory.after(state, now, grade);
    recall += odd * memory.recall(days, after.stability);
    difficulty += odd * after.difficulty;
  }
  return { stability: memory.stabilityFor(recall, days), difficulty, recall };
}
