import { describe, expect, it } from 'vitest';
import { readMarkdownBank } from './read-markdown-bank.ts';

const titles = (text: string): string[] => readMarkdownBank(text).questions.map(({ title }) => title);

const KOREAN = [
  '파이프란 무엇인가',
  '신호를 설명하라',
  '작업의 상태를 나열하시오',
  '셸과 커널의 차이',
  '버퍼가 왜 필요한지 말해보라',
  '마운트의 조건',
  '큐를 쓰는 이유',
];

describe('what stands beside questions', () => {
  it.each(['##', '###'])('comes in as a task behind the last %s heading that asks', (mark) => {
    const bank = ['What is a pipe?', 'What is a job?', 'What is a mount?', 'Describe signals', 'Explain pages'];
    expect(titles(bank.map((title) => `${mark} ${title}\nA thing.\n`).join('\n'))).toEqual(bank);
  });

  it('comes in where most ask without a question mark', () => {
    expect(titles(KOREAN.map((title) => `### ${title}\n답이다.\n`).join('\n'))).toEqual(KOREAN);
    expect(titles(KOREAN.map((title) => `**${title}**\n\n답이다.\n`).join('\n'))).toEqual(KOREAN);
  });

  it('stays out as a label that repeats, though it opens like a question', () => {
    const text = [1, 2, 3, 4].map((number) => `**Mistake ${number} of many**\n\nIt is one.\n\n**Why it is wrong:**\n\nIt fails.\n`).join('\n');
    expect(titles(text)).toEqual([]);
  });

  it('is named where it stays out, in bold too', () => {
    const asked = ['What is a pipe?', 'What is a job?', 'What is a mount?'].map((title) => `**${title}**\n\nA thing.\n`).join('\n');
    const text = `# Shells\n## Before\n\n**Pens**\n\nBring one.\n\n**1)** Say what a pen is.\n\n## Asked\n${asked}`;
    const { questions, messages } = readMarkdownBank(text);
    const seen = [...questions.map(({ title }) => title), ...messages.map(({ text: words }) => words)].join('\n');
    expect(seen).toContain('Pens');
  });

  it('is named where it stays out as a heading with nothing below it', () => {
    const asked = ['What is a pipe?', 'What is a job?', 'What is a mount?'].map((title) => `## ${title}\n\nA thing.\n`).join('\n');
    const { questions, messages } = readMarkdownBank(`# Shells\n\n${asked}\n## Quarrels with a printer\n`);
    expect(questions).toHaveLength(3);
    expect(messages).toMatchObject([{ line: 15, rule: 'question-is-taken' }]);
  });
});

describe('a topic in bold before what asks', () => {
  const TASKS = ['**Conflict**: Tell me about a quarrel.', '**Failure:** Tell me about a time you failed.', '<b>Lead</b>: How did you lead a team?'];

  it.each<[string, string]>([
    ['paragraphs', '\n\n'],
    ['lines', '\n'],
    ['paragraphs with a text below', '\n\nI did.\n\n'],
  ])('is a question in %s', (_name, between) => {
    expect(titles(`# Behaviour\n\n${TASKS.join(between)}${between}`)).toEqual([
      'Conflict: Tell me about a quarrel.',
      'Failure: Tell me about a time you failed.',
      'Lead: How did you lead a team?',
    ]);
  });

  it('is none where a statement follows', () => {
    expect(titles('**Note:** A pipe holds bytes.\n\n**Tip:** Use a job.\n\n**Hint:** Mounts are places.\n')).toEqual([]);
  });
});

describe('a section of statements', () => {
  it('does not follow the sections that ask, and is named', () => {
    const asking = ['Pipes', 'Jobs'].flatMap((name) => [`## ${name}`, `* What are ${name}?`, `* Who owns ${name}?`, `* Difference between ${name} and others`]);
    const { questions, messages } = readMarkdownBank([...asking, '## Notes', '* Bring a pen', '* Be there on time'].join('\n'));
    expect(questions.map(({ line }) => line)).toEqual([2, 3, 4, 6, 7, 8]);
    expect(messages.map(({ line, rule }) => `${line} ${rule}`)).toEqual(['10 question-is-taken', '11 question-is-taken']);
  });
});
