import { RUBRIC_LEVELS } from '@whetstone/contracts/calibration';

/**
 * The level that those of one answer come to: the one in the middle, of two in the middle the lower, as where a round becomes grades.
 * @returns from 0, strong no hire, to 3; null without any level that is one
 */
export function levelOfAnswer(levels: readonly string[]): number | null {
  const ordered = levels
    .map((level) => RUBRIC_LEVELS.findIndex((one) => one === level))
    .filter((level) => level >= 0)
    .toSorted((one, other) => one - other);
  return ordered[Math.floor((ordered.length - 1) / 2)] ?? null;
}
