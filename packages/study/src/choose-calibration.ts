import { hashOf } from './hash-of.ts';

/** A reference answer that a mentor may be given to score. */
export interface CalibrationCandidate {
  id: string;
  question: string;
  level: string;
  /** the latest set in which the mentor had it; 0 for one never seen */
  lastSet: number;
}

/** Answers in one set. */
export const CALIBRATION_SET = 6;

/**
 * The answers of one set, in the order in which they are scored: of the questions that the set has least of, those the mentor has not
 * seen, or saw longest ago, and of those the levels that the set has least of. It depends on nothing but what is given, and
 * not on its order. The order of scoring is another than that of choosing, so that it tells nothing of levels.
 * @param seed the same seed chooses the same answers: the mentor and the number of the set
 */
export function chooseCalibration(candidates: readonly CalibrationCandidate[], seed: string): CalibrationCandidate[] {
  const ranked = candidates
    .map((candidate) => ({ candidate, rank: hashOf(`${seed} ${candidate.id}`) }))
    .toSorted((one, other) => one.rank - other.rank || (one.candidate.id < other.candidate.id ? -1 : 1));
  let open = ranked.map(({ candidate }) => candidate);
  const chosen: CalibrationCandidate[] = [];
  const having = (key: 'question' | 'level', value: string): number => chosen.filter((one) => one[key] === value).length;
  while (chosen.length < CALIBRATION_SET) {
    const [next] = open.toSorted(
      (one, other) =>
        having('question', one.question) - having('question', other.question) ||
        one.lastSet - other.lastSet ||
        having('level', one.level) - having('level', other.level),
    );
    if (next === undefined) break;
    chosen.push(next);
    open = open.filter((one) => one !== next);
  }
  return chosen.toSorted((one, other) => hashOf(`${one.id} ${seed}`) - hashOf(`${other.id} ${seed}`) || (one.id < other.id ? -1 : 1));
}
