import { describe, expect, it } from 'vitest';
import { readMarkdownBank } from './read-markdown-bank.ts';

const join = (...lines: string[]): string => lines.join('\n');

describe('underlined headings', () => {
  it.each(['-', '='])('are answered with what stands below the line of %s', (mark) => {
    const text = join('What is a pipe?', mark.repeat(15), 'A buffer.', '', 'What is a job?', mark.repeat(14), 'A group.');
    expect(readMarkdownBank(text).questions.map(({ answerText }) => answerText)).toEqual(['A buffer.', 'A group.']);
  });
});

describe('a list in HTML', () => {
  it.each(['<p>Good luck</p>', 'Good luck'])('ends at its tag, before %s', (behind) => {
    const text = join('<ul>', '<li>What is a pipe?</li>', '<li>What is a job?</li>', '</ul>', behind);
    expect(readMarkdownBank(text).questions.map(({ title }) => title)).toEqual(['What is a pipe?', 'What is a job?']);
  });
});
