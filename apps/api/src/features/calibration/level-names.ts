import { RUBRIC_LEVELS, type RubricLevel } from '@whetstone/contracts/calibration';
import type { Level } from '@whetstone/content/vocabulary';

const NAMES: Readonly<Record<Level, RubricLevel>> = {
  'Strong no hire': 'strong-no-hire',
  'No hire': 'no-hire',
  Hire: 'hire',
  'Strong hire': 'strong-hire',
};

/** A level of the content's format as the API names it. */
export const levelName = (level: Level): RubricLevel => NAMES[level];

/** A level as it is stored. */
export function storedLevel(level: string): RubricLevel {
  const found = RUBRIC_LEVELS.find((one) => one === level);
  if (found === undefined) throw new Error(`${level} is no level`);
  return found;
}

/** Counted from the worst, which is 0. */
export const rankOf = (level: RubricLevel): number => RUBRIC_LEVELS.indexOf(level);
