import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Question, type Sides, judgeFile } from './judge-file.ts';

const sides = (file: string, current: string, base: string | null): Sides => ({ file, current, base });
const SAME = sides('p', 'p', 'p');
const judge = (text: Sides, given: Partial<Question> = {}) => judgeFile({ text, place: SAME, former: new Set(), isSettled: false, ...given }).fate;

describe('judgeFile', () => {
  it.each([
    ['both say the same', sides('a', 'a', 'a'), 'unchanged'],
    ['both have come to say the same', sides('b', 'b', 'a'), 'unchanged'],
    ['both say the same, and nobody knows what they said before', sides('a', 'a', null), 'unchanged'],
    ['only the file has changed', sides('b', 'a', 'a'), 'new-version'],
    ['only the question has changed', sides('a', 'b', 'a'), 'kept'],
    ['both have changed', sides('b', 'c', 'a'), 'conflict'],
    ['nobody knows what both said before', sides('b', 'c', null), 'conflict'],
  ] as const)('where %s', (_what, text, fate) => {
    expect(judge(text)).toBe(fate);
  });

  it('takes where the question stands apart from what it says', () => {
    expect(judge(sides('a', 'a', 'a'), { place: sides('q', 'p', 'p') })).toBe('moved');
    expect(judgeFile({ text: sides('b', 'a', 'a'), place: sides('p', 'q', 'p'), former: new Set(), isSettled: false })).toEqual({
      fate: 'new-version',
      text: 'taken',
      place: 'kept',
    });
    expect(judge(sides('b', 'a', 'a'), { place: sides('q', 'r', 'p') })).toBe('conflict');
  });

  it('leaves a file that is what an older version said, or that somebody has settled, without effect', () => {
    expect(judge(sides('old', 'c', 'b'), { former: new Set(['old', 'b']) })).toBe('stale');
    expect(judge(sides('b', 'c', 'a'), { isSettled: true })).toBe('kept');
    // it may be newer again than what was settled: what both say is the same
    expect(judge(sides('c', 'c', 'a'), { isSettled: true })).toBe('unchanged');
  });

  it('never takes a file over a question that has changed since, nor drops a file that has changed without a word', () => {
    const one = fc.constantFrom('a', 'b', 'c');
    const any = fc.record({ file: one, current: one, base: fc.option(one) });
    fc.assert(
      fc.property(any, any, (text, place) => {
        const verdict = judgeFile({ text, place, former: new Set(), isSettled: false });
        for (const [part, of] of [
          [verdict.text, text],
          [verdict.place, place],
        ] as const) {
          if (part === 'taken') expect(of.current).toBe(of.base);
          if (of.file !== of.current && of.file !== of.base) expect(['taken', 'conflict']).toContain(part);
          if (part === 'conflict') expect(verdict.fate).toBe('conflict');
        }
      }),
    );
  });
});
