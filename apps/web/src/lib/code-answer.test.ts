import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_LANGUAGES, type CodeAnswer, formatCodeAnswer, parseCodeAnswer } from './code-answer.ts';

const ANSWER: CodeAnswer = {
  notes: 'Sort first, then sweep.\n\nO(n log n).',
  code: { python: 'def f(x):\n    return x\n', typescript: 'export const f = (x) => `${x}`;' },
  cases: [
    { language: 'python', body: 'return f(1)', expected: '1' },
    { language: 'typescript', body: 'return f(2);', expected: '' },
  ],
};

const SHELL: CodeAnswer = { notes: '', code: { shell: 'sort -u' }, cases: [{ language: 'shell', body: 'echo 1 | answer', expected: '1' }] };
const SHELL_TEXT = '```shell solution\nsort -u\n```\n\n```shell case\necho 1 | answer\n```\n\n```text expected\n1\n```';

const TEXT = `Sort first, then sweep.

O(n log n).

\`\`\`python solution
def f(x):
    return x

\`\`\`

\`\`\`typescript solution
export const f = (x) => \`\${x}\`;
\`\`\`

\`\`\`python case
return f(1)
\`\`\`

\`\`\`json expected
1
\`\`\`

\`\`\`typescript case
return f(2);
\`\`\``;

/** Text as it may come, with what means something to the format more often than chance would have it. */
const piece = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('```', '````', '```python solution', '```python case', '```json expected', '```text expected', '', '\n', 'x'),
);
const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('\n'));
const plainNotes = fc.string({ maxLength: 40 }).map((text) => text.replaceAll('`', ''));

describe('an answer with code', () => {
  it('is markdown with a fence for each solution and each own case', () => {
    expect(formatCodeAnswer(ANSWER)).toBe(TEXT);
    expect(parseCodeAnswer(TEXT)).toEqual(ANSWER);
  });

  it('has in the shell a text that is expected', () => {
    expect(formatCodeAnswer(SHELL)).toBe(SHELL_TEXT);
    expect(parseCodeAnswer(SHELL_TEXT)).toEqual(SHELL);
  });

  it.each([
    ['nothing', ''],
    ['an answer from before there was an editor', 'I would write\n\n```python\nprint(1)\n```'],
    ['code that something follows', '```python solution\nx\n```\n\nand so on'],
    ['two solutions in one language', '```python solution\nx\n```\n\n```python solution\ny\n```\n'],
    ['a text that a case in Python should give', SHELL_TEXT.replaceAll('shell', 'python')],
    ['an expectation of nothing', '```json expected\n1\n```'],
  ])('is a note alone: %s', (_what, text) => {
    expect(parseCodeAnswer(text)).toEqual({ notes: text, code: {}, cases: [] });
  });

  it('is never changed by being read', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(formatCodeAnswer(parseCodeAnswer(text))).toBe(text);
      }),
    );
  });

  it('comes back whole, whatever its code holds', () => {
    const own = fc.record({ language: fc.constantFrom(...CODE_LANGUAGES), body: anyText, expected: anyText });
    const code = fc.record({ python: anyText, typescript: anyText, sql: anyText, shell: anyText }, { requiredKeys: [] });
    fc.assert(
      fc.property(plainNotes, code, fc.array(own, { maxLength: 3 }), (notes, solutions, cases) => {
        const answer = { notes, code: solutions, cases };
        expect(parseCodeAnswer(formatCodeAnswer(answer))).toEqual(answer);
      }),
    );
  });
});
