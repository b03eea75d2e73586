import { type GradeOdds, USUAL_ODDS } from './grade-odds.ts';
import type { Grade } from './study-types.ts';

/** Grades of a person's log, counted: `first[0]` is how many first answers were graded 1, and so on. */
export interface GradeCounts {
  first: readonly [number, number, number, number];
  /** of reviews; 1 is left out of the odds, since how often one forgets follows from the curve */
  later: readonly [number, number, number, number];
}

/** What the usual odds weigh, in answers: about as many as are needed to know better. */
const WEIGHT_OF_USUAL = 30;

/** @param isFirst whether it was the question's first answer */
export function countGrades(grades: readonly { grade: Grade; isFirst: boolean }[]): GradeCounts {
  const countOf = (first: boolean, grade: Grade): number => grades.filter((given) => given.isFirst === first && given.grade === grade).length;
  return {
    first: [countOf(true, 1), countOf(true, 2), countOf(true, 3), countOf(true, 4)],
    later: [countOf(false, 1), countOf(false, 2), countOf(false, 3), countOf(false, 4)],
  };
}

/** How answers of a person are expected to come out: what was counted, mixed with the usual odds as if those were 30 answers. */
export function estimateGradeOdds({ first, later }: GradeCounts): GradeOdds {
  const [, hard, good, easy] = later;
  const firsts = first[0] + first[1] + first[2] + first[3] + WEIGHT_OF_USUAL;
  const recalls = hard + good + easy + WEIGHT_OF_USUAL;
  const [again1, hard1, good1, easy1] = USUAL_ODDS.first;
  const [hard2, good2, easy2] = USUAL_ODDS.recalled;
  const mixed = (count: number, odd: number, all: number): number => (count + odd * WEIGHT_OF_USUAL) / all;
  return {
    first: [mixed(first[0], again1, firsts), mixed(first[1], hard1, firsts), mixed(first[2], good1, firsts), mixed(first[3], easy1, firsts)],
    recalled: [mixed(hard, hard2, recalls), mixed(good, good2, recalls), mixed(easy, easy2, recalls)],
  };
}
