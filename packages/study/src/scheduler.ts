import { type FSRS, fsrs, type Grade as FsrsGrade, Rating } from 'ts-fsrs';
import type { Grade, Weights } from './study-types.ts';

const schedulers = new Map<string, FSRS>();
const MOST_KEPT = 50;

/** Grades in the words of ts-fsrs. */
export const FSRS_GRADES: Readonly<Record<Grade, FsrsGrade>> = { 1: Rating.Again, 2: Rating.Hard, 3: Rating.Good, 4: Rating.Easy };

/**
 * FSRS-6 as ts-fsrs has it, by whole days: without fuzz, so that the log alone gives the card; without steps of minutes,
 * since a question takes minutes itself.
 * @param weights the 21 fitted weights; undefined or empty for the defaults
 * @throws RangeError when there are weights but not 21 finite ones
 */
export function schedulerFor(weights: Weights = []): FSRS {
  const key = weights.join(' ');
  const known = schedulers.get(key);
  if (known) return known;
  const isFitted = weights.length > 0;
  if (isFitted && !(weights.length === 21 && weights.every(Number.isFinite))) throw new RangeError('FSRS-6 has 21 weights');
  const made = fsrs({ ...(isFitted && { w: weights }), enable_fuzz: false, enable_short_term: false });
  if (schedulers.size >= MOST_KEPT) schedulers.clear();
  schedulers.set(key, made);
  return made;
}
