import { describe, expect, it } from 'vitest';
import { enDay } from './en-day.ts';
import { countOf, rangeOf } from './plural.ts';
import { zhCnDay } from './zh-cn-day.ts';

const inLanguage = (language: string) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });

describe('counts', () => {
  it.each([0, 1, 2, 999, 1000, 1204, 100_000, 1_234_567])('groups %d as English does', (count) => {
    const noun = new Intl.PluralRules('en').select(count) === 'one' ? 'question' : 'questions';
    expect(countOf(count, 'question', 'questions')).toBe(`${new Intl.NumberFormat('en').format(count)} ${noun}`);
  });

  it('writes a range as English does', () => {
    expect(rangeOf({ min: 3, max: 1500 }, 'round', 'rounds')).toBe(`${new Intl.NumberFormat('en').formatRange(3, 1500)} rounds`);
    expect(rangeOf({ min: 1, max: 1 }, 'round', 'rounds')).toBe('1 round');
  });
});

describe('days', () => {
  it.each(Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 1 + month * 2, 23, 59)).toISOString()))(
    'writes %s as both languages do',
    (at) => {
      expect(enDay(at)).toBe(inLanguage('en-GB').format(new Date(at)));
      expect(zhCnDay(at)).toBe(inLanguage('zh-CN').format(new Date(at)));
    },
  );
});
