import type { Grade } from '@whetstone/contracts/study-shared';

const GRADES: Readonly<Record<string, Grade>> = { 'no-evidence': 1, 'strong-no-hire': 1, 'no-hire': 2, hire: 3, 'strong-hire': 4 };

/**
 * The grade that the levels of one question come to: the one in the middle, of two in the middle the lower, so that one strong
 * dimension does not hide a weak answer.
 * @returns null without levels
 */
export function gradeOfLevels(levels: readonly string[]): Grade | null {
  const grades = levels.flatMap((level) => GRADES[level] ?? []).toSorted((one, other) => one - other);
  return grades[Math.floor((grades.length - 1) / 2)] ?? null;
}
