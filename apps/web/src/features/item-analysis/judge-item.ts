import type { Estimate } from '@whetstone/contracts/item-analysis';

/** Where hire and no hire stand between strong no hire, 0, and strong hire, 1. */
const [NO_HIRE, HIRE] = [1 / 3, 2 / 3];
/** From here on a question is commonly held to tell people apart well enough (R. Ebel, "Essentials of Educational Measurement", 1972). */
const APART = 0.3;

/** What a difficulty says; only what holds for the whole interval is said. */
export function judgeDifficulty({ low, high }: Estimate): 'easy' | 'hard' | 'fits' {
  if (low > HIRE) return 'easy';
  return high < NO_HIRE ? 'hard' : 'fits';
}

/** What a discrimination says, in the same way. */
export function judgeDiscrimination(estimate: Estimate | null): 'apart' | 'hardly' | 'turned' | 'unclear' | 'unknown' {
  if (estimate === null) return 'unknown';
  if (estimate.low > 0) return 'apart';
  if (estimate.high < 0) return 'turned';
  return estimate.high < APART ? 'hardly' : 'unclear';
}
