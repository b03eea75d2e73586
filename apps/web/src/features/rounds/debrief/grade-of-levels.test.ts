import { expect, it } from 'vitest';
import { gradeOfLevels } from './grade-of-levels.ts';

it.each([
  [[], null],
  [['hire'], 3],
  [['strong-hire', 'no-evidence'], 1],
  [['strong-hire', 'hire', 'no-hire'], 3],
  [['strong-hire', 'strong-hire', 'hire', 'no-hire'], 3],
  [['something else'], null],
])('%j comes to %s', (levels, grade) => {
  expect(gradeOfLevels(levels)).toBe(grade);
});
