import { describe, expect, it } from 'vitest';
import { slipsOf } from './slips.ts';

const costs = (word: string, texts: readonly string[]) => texts.map((text) => slipsOf(word).get(text));

describe('slipsOf', () => {
  it('has each kind of slip, the likelier the cheaper', () => {
    expect(costs('memroy', ['memory', 'memry', 'memoroy', 'memrot'])).toEqual([0, 1, 1, 2]);
  });

  it('thinks it less likely that a word begins otherwise', () => {
    expect(costs('arning', ['warning', 'rning', 'brning', 'raning'])).toEqual([2, 2, 3, 1]);
  });

  it('takes of short words two letters in the wrong order only, and of the shortest nothing', () => {
    expect(costs('fokr', ['fork', 'foker', 'fokt', 'fok'])).toEqual([0, undefined, undefined, undefined]);
    expect([...slipsOf('dsn').keys()].toSorted()).toEqual(['dns', 'sdn']);
    expect([slipsOf('og').size, slipsOf('').size, slipsOf('x'.repeat(25)).size]).toEqual([0, 0, 0]);
  });

  it('does not have the word itself', () => {
    expect(slipsOf('queue').has('queue')).toBe(false);
  });
});
