import { expect, it } from 'vitest';
import { compareLevels } from './compare-levels.ts';

it.each([
  ['hire', 'no-hire', -1],
  ['strong-no-hire', 'strong-hire', 3],
  ['hire', 'hire', 0],
  ['no-evidence', 'no-evidence', 0],
  ['no-evidence', 'hire', null],
  ['strong-hire', 'no-evidence', null],
] as const)('from %s to %s it is %s', (own, theirs, difference) => {
  expect(compareLevels(own, theirs)).toBe(difference);
});
