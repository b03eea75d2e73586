import { describe, expect, it } from 'vitest';
import { isReadable } from './is-readable.ts';

const steps = (count: number): string => Array.from({ length: count }, (_, level) => `${'  '.repeat(level)}- a`).join('\n');

describe('isReadable', () => {
  it.each([
    ['plain words', 'A paragraph with **bold**, `code` and a [link](https://example.org).'],
    ['many paragraphs with marks', 'One **a** _b_ [c](d).\n\n'.repeat(200)],
    ['a paragraph of many marks side by side', '**a** '.repeat(60)],
    ['a list of ten levels', steps(10)],
  ])('takes %s', (_name, text) => {
    expect(isReadable(text)).toBe(true);
  });

  it.each([
    ['quotes in quotes', `${'>'.repeat(3000)} a`],
    ['a list that goes down for ever', steps(90)],
    ['tags in tags', '<b>'.repeat(2000)],
    ['tags in tags, a paragraph each', '<div>\n\n'.repeat(2000)],
  ])('refuses %s', (_name, text) => {
    expect(isReadable(text)).toBe(false);
  });
});
