import type { SELF_LEVELS } from '@whetstone/contracts/attempts';

type Level = (typeof SELF_LEVELS)[number];

/** The levels of a rubric as the format of the content calls them. */
export const LEVEL_OF: Readonly<Record<string, Level>> = {
  'Strong no hire': 'strong-no-hire',
  'No hire': 'no-hire',
  Hire: 'hire',
  'Strong hire': 'strong-hire',
};
