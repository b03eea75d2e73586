import { describe, expect, it } from 'vitest';
import { levelToKeep, missingCharacters } from './evidence.ts';

const ANSWER = 'Pages are marked copy-on-write.';

describe('levelToKeep', () => {
  it.each([
    ['a level with words of the answer', { level: 'hire', evidence: ' copy-on-write ' }, 'hire'],
    ['a level with a note of twenty characters', { level: 'no-hire', evidence: '12345678901234567890' }, 'no-hire'],
    ['no evidence, without a word', { level: 'no-evidence', evidence: '' }, 'no-evidence'],
    ['a level with a note that is too short', { level: 'hire', evidence: 'well said' }, null],
    ['a level without a word', { level: 'strong-hire', evidence: '' }, null],
    ['nothing yet', { level: null, evidence: 'copy-on-write' }, null],
  ] as const)('takes or leaves %s', (_what, mark, level) => {
    expect(levelToKeep(mark, ANSWER)).toBe(level);
  });

  it('says how many characters a note still needs', () => {
    expect([missingCharacters('well said', ANSWER), missingCharacters('marked', ANSWER)]).toEqual([11, 0]);
  });
});
