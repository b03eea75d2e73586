import { describe, expect, it } from 'vitest';
import { checkApart } from './check-apart.ts';
import { QUESTION, fixture } from './corpus.ts';
import { lineOf, under } from './edit-text.ts';

/** The question with another answer, and the line on which that answer begins. */
const withAnswer = (answer: string): { text: string; line: number } => {
  const text = under('Answer', answer)(fixture(QUESTION));
  return { text, line: lineOf(text, '\n## Answer\n') + 3 };
};

const lines = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join('\n');

describe('hostile nesting', () => {
  it.each<[string, string, number, string]>([
    ['22: 20,000 levels of quotes', '>'.repeat(20_000), 0, '1 error nesting-is-shallow'],
    ['23: a list of 800 levels', lines(800, (level) => `${'  '.repeat(level)}- item`), 101, '1 error nesting-is-shallow'],
    ['23: a list of 1,000 levels on one line', `${'- '.repeat(1_000)}item`, 0, '1 error nesting-is-shallow'],
    ['26: 10,000 unclosed <details>', '<details><summary>Q</summary>\n'.repeat(10_000), 0, '1 error details-is-closed'],
    ['27: a table of 20,000 columns', lines(2, (row) => (row === 0 ? '|a' : '|-').repeat(20_000)), 0, '1 error table-is-narrow'],
    ['quotes behind what only looks like a fence', `\`\`\` a\`b\n${'>'.repeat(20_000)}\n\`\`\``, 1, '1 error nesting-is-shallow'],
    ['quotes behind a fence in raw HTML', `<pre>\n\`\`\`\n</pre>\n\n${'>'.repeat(20_000)}\n\n\`\`\``, 4, '1 error nesting-is-shallow'],
    ['2,000 levels of raw HTML', `${'<div>\n'.repeat(2_000)}x\n${'</div>\n'.repeat(2_000)}`, 100, '1 error nesting-is-shallow'],
    ['2,000 levels of raw HTML in a line', `<b title="</b>">${'<b>'.repeat(2_000)}x`, 0, '314 error nesting-is-shallow'],
    ['300 levels of emphasis', `${'*a '.repeat(300)}b${' a*'.repeat(300)}`, 0, '298 error nesting-is-shallow'],
  ])('refuses %s', async (_name, answer, offset, expected) => {
    const { text, line } = withAnswer(answer);
    const { findings, record } = await checkApart(QUESTION, text);
    expect(findings).toEqual([`${line + offset}:${expected}`]);
    expect(record).toBeNull();
  });

  it.each<[string, string]>([
    ['24: 100,000 opening brackets', '['.repeat(100_000)],
    ['25: 60,000 openings of emphasis', '*a **a '.repeat(30_000)],
    ['as many levels as a patient author writes', lines(20, (level) => `${'   '.repeat(level)}1. item`)],
    ['a line of a fence that is indented by 90 columns', `\`\`\`text\n${' '.repeat(90)}x\n\`\`\``],
  ])('accepts %s, and keeps it literally', async (_name, answer) => {
    const { findings, record } = await checkApart(QUESTION, withAnswer(answer).text);
    expect(findings).toEqual([]);
    expect(record?.kind === 'question' && record.answer.trim() === answer.trim()).toBe(true);
  });
});
