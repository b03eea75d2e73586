import { describe, expect, it } from 'vitest';
import { readText } from './read-text.ts';

const steps = (count: number): string => Array.from({ length: count }, (_, level) => `${'  '.repeat(level)}- a`).join('\n');

describe('readText', () => {
  it.each([
    ['plain words', 'A paragraph with **bold**, `code` and a [link](https://example.org).'],
    ['many paragraphs with marks', 'One **a** _b_ [c](d).\n\n'.repeat(200)],
    ['a paragraph of many marks side by side', '**a** '.repeat(60)],
    ['a list of ten levels', steps(10)],
  ])('takes %s', (_name, text) => {
    expect(readText(text)?.children.length).toBeGreaterThan(0);
  });

  it.each([
    ['quotes in quotes', `${'>'.repeat(3000)} a`],
    ['a list that goes down for ever', steps(90)],
    ['tags in tags', '<b>'.repeat(2000)],
    ['tags in tags, a paragraph each', '<div>\n\n'.repeat(2000)],
  ])('refuses %s', (_name, text) => {
    expect(readText(text)).toBeNull();
  });

  it('parses what it has just read only once, and does not keep it for ever', () => {
    const first = readText('once');
    expect(readText('once')).toBe(first);
    for (let at = 0; at < 300; at += 1) readText(`another ${at}`);
    expect(readText('once')).not.toBe(first);
    expect(readText('once')).toEqual(first);
  });
});
