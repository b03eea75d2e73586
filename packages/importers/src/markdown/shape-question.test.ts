import { describe, expect, it } from 'vitest';
import { readMarkdownBank } from './read-markdown-bank.ts';

const join = (...lines: string[]): string => lines.join('\n');

/** Each question as `title|prompt|answer|follow-ups`, in one line each. */
const briefs = (text: string): string[] =>
  readMarkdownBank(text).questions.map(({ title, prompt, answerText, followUps }) =>
    [title, prompt, answerText, followUps.join(' ')].map((part) => part.trim().replace(/\s+/g, ' ')).join('|'),
  );

describe('an item with follow-ups', () => {
  it.each<[string, string, string]>([
    ['text right below it', join('  A buffer.', '  - Who owns it?'), '|A buffer.|Who owns it?'],
    ['text behind a blank line', join('', '  A buffer.', '', '  - Who owns it?'), '|A buffer.|Who owns it?'],
    ['code and text', join('', '  A buffer:', '', '  ```sh', '  a | b', '  ```', '', '  - Who owns it?'), '|A buffer: ```sh a | b ```|Who owns it?'],
    ['code', join('  ```sh', '  a | b', '  ```', '  - Who owns it?'), '```sh a | b ```||Who owns it?'],
    ['text behind them', join('  - Who owns it?', '', '  A buffer.'), '|A buffer.|Who owns it?'],
    ['answers in them', join('  - Who owns it?', '    The kernel.', '  - How long?'), '|- Who owns it? The kernel.|Who owns it? How long?'],
    ['others below them', join('  - Who owns it?', '    - How long?'), '||Who owns it? How long?'],
    ['statements that go on with its text', join('  It has two ends:', '  - in', '  - out'), '|It has two ends: - in - out|'],
  ])('keeps %s', (_name, body, expected) => {
    const text = join('- What is a pipe?', body, '- What is a job?', '- What is a signal?', '- What is a mount?');
    expect(briefs(text)[0]).toBe(`What is a pipe?|${expected}`);
  });
});

describe('details below a question', () => {
  const fold = (summary: string, ...body: string[]): string[] => [`<details><summary>${summary}</summary>`, '', ...body, '', '</details>', ''];

  it('are part of the answer where it is folded away itself', () => {
    const text = join(...['pipe', 'job', 'signal'].flatMap((thing) => fold(`What is a ${thing}?`, 'A thing.', '', ...fold('Mehr dazu', 'A kernel thing.'))));
    expect(briefs(text)).toEqual(['pipe', 'job', 'signal'].map((thing) => `What is a ${thing}?||A thing. Mehr dazu A kernel thing.|`));
  });

  it('divide a folded question where they say that they are its answer', () => {
    const text = join(...['pipe', 'job', 'signal'].flatMap((thing) => fold(`What does this ${thing} do?`, 'It runs.', '', ...fold('Answer', 'Nothing.'))));
    expect(readMarkdownBank(text).questions).toMatchObject([1, 2, 3].map(() => ({ prompt: 'It runs.', answerText: 'Nothing.' })));
  });

  it('are a hint where an answer follows', () => {
    const text = join(
      ...['pipe', 'job', 'signal'].flatMap((thing) => [`### What is a ${thing}?`, '', ...fold('Hint', 'Think.'), ...fold('Answer', 'A thing.')]),
    );
    expect(readMarkdownBank(text).questions).toMatchObject([1, 2, 3].map(() => ({ prompt: 'Hint\n\nThink.', answerText: 'A thing.' })));
  });

  it('are the answer where nothing else is', () => {
    const text = join(...['pipe', 'job', 'signal'].flatMap((thing) => [`### What is a ${thing}?`, '', ...fold('More', 'A thing.')]));
    expect(readMarkdownBank(text).questions).toMatchObject([1, 2, 3].map(() => ({ prompt: '', answerText: 'A thing.' })));
  });
});
