import { describe, expect, it } from 'vitest';
import { readMarkdownBank } from './read-markdown-bank.ts';

const join = (...lines: string[]): string => lines.join('\n');

/** Each question as `title | choices with + for the right ones | answer`. */
const briefs = (text: string): string[] =>
  readMarkdownBank(text).questions.map(
    ({ title, choices, answerText }) => `${title} | ${choices.map((choice) => `${choice.correct ? '+' : '-'}${choice.text}`).join(' ')} | ${answerText.trim()}`,
  );

describe('the key of choices', () => {
  it.each<[string, string]>([
    ['behind a blank line', join('   a) a file', '   b) a buffer', '', '   Answer: b')],
    ['right below them', join('   a) a file', '   b) a buffer', '   Answer: b')],
    ['in items', join('   - A: a file', '   - B: a buffer', '', '   Answer: b')],
    ['at the margin of items', join('- A: a file', '- B: a buffer', '', '  Answer: b')],
    ['in brackets', join('   (a) a file', '   (b) a buffer', '   Answer: b')],
  ])('is read where it stands indented %s', (_name, choices) => {
    const numbered = (number: number): string => `${number}. What is pipe ${number}?\n${choices}\n`;
    const headed = (number: number): string => `### What is pipe ${number}?\n${choices}\n`;
    const write = choices.startsWith('-') ? headed : numbered;
    expect(briefs(join(write(1), write(2)))).toEqual(['What is pipe 1? | -a file +a buffer | Answer: b', 'What is pipe 2? | -a file +a buffer | Answer: b']);
  });

  it.each(['Correct answer: **B**', 'Answer - b', 'Ans. b', 'The right answer is B', 'Antwort: b', 'Richtige Antwort: B', 'Ответ: B', '答案：B', 'Vasts: B'])(
    'is read from %j',
    (key) => {
      expect(briefs(join('### What is a pipe?', '', 'a) a file', 'b) a buffer', key, '', 'It holds bytes.'))).toEqual([
        `What is a pipe? | -a file +a buffer | ${key}\n\nIt holds bytes.`,
      ]);
    },
  );

  it.each<[string, string]>([
    ['a letter alone', 'B'],
    ['the option once more', 'B) a buffer'],
  ])('is %s below a label', (_name, key) => {
    expect(briefs(join('### What is a pipe?', '', 'A: a file', 'B: a buffer', '', '<details><summary>Answer</summary>', '', key, '', '</details>'))).toEqual([
      `What is a pipe? | -a file +a buffer | ${key}`,
    ]);
  });

  it('makes a question of a title that asks nothing', () => {
    const text = join('1. A pipe is', '   a) a file', '   b) a buffer', '   Answer: b', '2. A job is', '   a) a group', '   b) a file', '   Answer: a');
    expect(briefs(text)).toEqual(['A pipe is | -a file +a buffer | Answer: b', 'A job is | +a group -a file | Answer: a']);
  });
});

describe('what looks like choices', () => {
  it('goes on over lines that only look like a key', () => {
    const text = join('### What is printed?', '', 'a) the text', '   with a note: a word', 'b) nothing', '', 'Answer: a');
    expect(briefs(text)).toEqual(['What is printed? | +the text\n   with a note: a word -nothing | Answer: a']);
  });

  it('is follow-ups where it asks', () => {
    const text = join(
      '1. Explain pipes',
      'a. What is in them?',
      'b. Who owns them?',
      '2. Explain jobs',
      'a. What is in them?',
      'b. Who owns them?',
      '3. And signals?',
    );
    expect(readMarkdownBank(text).questions.slice(0, 2)).toMatchObject([
      { title: 'Explain pipes', followUps: ['What is in them?', 'Who owns them?'], choices: [] },
      { title: 'Explain jobs', followUps: ['What is in them?', 'Who owns them?'], choices: [] },
    ]);
  });
});
