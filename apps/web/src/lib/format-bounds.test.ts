import { describe, expect, it } from 'vitest';
import { formatBounds } from './format-bounds.ts';

const words = { from: (figure: string) => `from ${figure}`, upTo: (figure: string) => `up to ${figure}` };
const english = { language: 'en', ...words } as const;

describe('formatBounds', () => {
  it.each([
    { min: 155_000, max: 220_000, text: '155,000–220,000' },
    { min: 297_250, max: 297_250, text: '297,250' },
    { min: 1.5, max: 2.25, text: '1.5–2.25' },
    { min: 100_000, max: null, text: 'from 100,000' },
    { min: null, max: 5, text: 'up to 5' },
    { min: null, max: null, text: null },
  ])('shows $min to $max as $text', ({ min, max, text }) => {
    expect(formatBounds({ min, max }, english)).toBe(text);
  });

  it('shows a range in Chinese', () => {
    expect(formatBounds({ min: 400_000, max: 740_000 }, { language: 'zh-CN', ...words })).toBe('400,000–740,000');
  });
});
