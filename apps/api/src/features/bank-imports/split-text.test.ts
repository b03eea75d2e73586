import { describe, expect, it } from 'vitest';
import { splitText, titleOf } from './split-text.ts';

describe('a line as a title', () => {
  it.each([
    ['## What is it?', 'What is it?'],
    ['3. What is it?', 'What is it?'],
    ['  - **What is it?**', 'What is it?'],
    ['> 1) __What is it?__', 'What is it?'],
    ['What is **it**?', 'What is **it**?'],
    ['#hashtag', '#hashtag'],
  ])('%s is %s', (line, title) => {
    expect(titleOf(line)).toBe(title);
  });
});

describe('a text split at a line', () => {
  it('loses nothing but the line that becomes the title', () => {
    expect(splitText('one\n\n## Two?\nthree\n', 3)).toEqual({ above: 'one', title: 'Two?', below: 'three' });
  });

  it.each([2, 9, 0])('is not split at line %i, which has no words', (line) => {
    expect(splitText('one\n\nthree', line)).toBeNull();
  });
});
