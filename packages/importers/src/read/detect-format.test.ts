import { describe, expect, it } from 'vitest';
import { detectFormat } from './detect-format.ts';

describe('the format of a text', () => {
  it.each([
    ['xml', 'bank.txt', '<?xml version="1.0"?><assessmentItem/>'],
    ['xml', 'bank.md', '<questestinterop></questestinterop>'],
    ['markdown', 'bank.md', '<details><summary>Why?</summary>So</details>'],
    ['markdown', 'bank.md', 'question,answer\nWhy?,So\n'],
    ['csv', 'bank.csv', 'Why?{=so ~not}'],
    ['gift', 'bank.gift', 'Take a pencil.'],
    ['anki-text', 'bank.txt', '#separator:tab\nWhy?\tSo\n'],
    ['aiken', 'bank.txt', 'Why?\nA. so\nB. not\nANSWER: A\n'],
    ['gift', 'bank.txt', '::Pipe::Why?{=so ~not}'],
    ['gift', 'bank.txt', 'Is it so?{T}'],
    ['csv', 'bank.txt', 'question,answer\nWhy?,So\n'],
    ['csv', '', 'Why?\tSo\nWho?\tMe\n'],
    ['markdown', 'bank.txt', '# Pipes\n\n**Why?**\n'],
    ['plain', 'bank.txt', 'Why is that?\nBecause, as they say, it is so.\n'],
    ['plain', '', 'function f() { return x = 1; }'],
  ])('is %s for %s with %j', (format, path, text) => {
    expect(detectFormat(path, text)).toBe(format);
  });
});
