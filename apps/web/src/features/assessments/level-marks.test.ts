import { describe, expect, it } from 'vitest';
import { isSame, toEntries, toLevels, withEntry } from './level-marks.ts';

const part = (position: number, text: string, lateText: string | null = null) => ({
  position,
  title: '',
  timeMs: 0,
  text,
  arrivedAt: null,
  claimedAt: null,
  lateText,
});

describe('levels of a submission', () => {
  it('are written down once there are words for them, in the answer or of one’s own', () => {
    const entries = [
      { position: 2, dimension: 'Depth', level: 'hire' as const, evidence: 'late words' },
      { position: 1, dimension: '', level: 'no-evidence' as const, evidence: '' },
      { position: 1, dimension: 'Depth', level: 'hire' as const, evidence: 'short' },
      { position: 1, dimension: 'Clarity', level: null, evidence: 'It copies the page tables' },
    ];
    expect(toLevels(entries, [part(1, 'It copies the page tables.'), part(2, 'Nothing.', 'And late words.')])).toEqual([
      { position: 1, dimension: null, level: 'no-evidence', evidence: '' },
      { position: 2, dimension: 'Depth', level: 'hire', evidence: 'late words' },
    ]);
  });

  it('are one for each question and dimension, and none where nothing is said any more', () => {
    const first = withEntry([], { position: 1, dimension: 'Depth', level: 'hire', evidence: '' });
    const second = withEntry(first, { position: 1, dimension: 'Depth', level: 'no-hire', evidence: 'x' });
    expect(second).toEqual([{ position: 1, dimension: 'Depth', level: 'no-hire', evidence: 'x' }]);
    expect(withEntry(second, { position: 1, dimension: 'Depth', level: null, evidence: '' })).toEqual([]);
  });

  it('are the same in whatever order they come', () => {
    const one = { position: 1, dimension: null, level: 'hire' as const, evidence: 'a' };
    const other = { ...one, dimension: 'Depth' };
    expect(isSame([one, other], [other, one])).toBe(true);
    expect(isSame([one], [other])).toBe(false);
    expect(toEntries([one])).toEqual([{ ...one, dimension: '' }]);
  });
});
