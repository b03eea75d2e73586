import { describe, expect, it } from 'vitest';
import { isRange } from './range.ts';

describe('a range', () => {
  it.each([
    ['the first character', 0, 1],
    ['all of it', 0, 6],
    ['a character of two units', 2, 4],
    ['the rest after it', 4, 6],
  ])('may mark %s', (_, start, end) => {
    expect(isRange('ab😀cd', { start, end })).toBe(true);
  });

  it.each([
    ['nothing', 1, 1],
    ['backwards', 3, 2],
    ['before the text', -1, 2],
    ['beyond the text', 0, 7],
    ['half a character at its end', 0, 3],
    ['half a character at its start', 3, 6],
    ['parts of units', 0.5, 2],
    ['no number', Number.NaN, 2],
    ['without end', 0, Number.POSITIVE_INFINITY],
  ])('may not mark %s', (_, start, end) => {
    expect(isRange('ab😀cd', { start, end })).toBe(false);
  });

  it('may mark halves that stand alone', () => {
    expect(isRange('a\uD83Db', { start: 1, end: 2 })).toBe(true);
  });
});
