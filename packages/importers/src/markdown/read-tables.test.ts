import { describe, expect, it } from 'vitest';
import { readMarkdownBank } from './read-markdown-bank.ts';

const briefs = (...lines: string[]): string[] =>
  readMarkdownBank(lines.join('\n')).questions.map(({ line, title, answerText }) => `${line} ${title} | ${answerText}`);

describe('tables of questions', () => {
  it.each<[string, string]>([
    ['| Question | Answer |', '| --- | --- |'],
    ['| Frage | Antwort |', '|---|---|'],
    ['| 问题 | 答案 |', '| :-- | --: |'],
    ['| **Q** | **A** |', '| --- | --- |'],
  ])('come in by row below %s', (header, delimiter) => {
    expect(briefs('# Shells', '', header, delimiter, '| What is a pipe? | A buffer. |', '| Name a \\| sign | A bar. |', '| What is a job? | |')).toEqual([
      '5 What is a pipe? | A buffer.',
      '6 Name a | sign | A bar.',
      '7 What is a job? | ',
    ]);
  });

  it('stand beside other questions, with the section they are in', () => {
    const text = [
      '# Shells',
      '## One',
      '* What is a pipe?',
      '* What is a job?',
      '## Two',
      '| No | Question | Answer |',
      '|---|---|---|',
      '| 1 | What is a mount? | A place. |',
    ];
    expect(readMarkdownBank(text.join('\n')).questions.map(({ line, path }) => `${line} ${path.at(-1)}`)).toEqual(['3 One', '4 One', '8 Two']);
  });

  it.each<[string, string[]]>([
    ['of numbers', ['| Topic | Questions | Answers |', '|---|---|---|', '| Shells | 12 | 11 |', '| Jobs | 5 | 5 |']],
    ['of topics', ['| Questions | Answers |', '|---|---|', '| Shells | 12 |', '| Jobs | 5 |']],
    ['without answers', ['| No. | Question |', '|---|---|', '| 1 | What is a pipe? |']],
  ])('are none %s', (_name, table) => {
    expect(briefs(...table)).toEqual([]);
  });
});

describe('boxes', () => {
  it('are questions where they are tasks and nothing above them asks', () => {
    expect(briefs('# Questions', '- [ ] Design a chat', '- [ ] Design a shop', '- [x] Build a cache for pages')).toEqual([
      '2 Design a chat | ',
      '3 Design a shop | ',
      '4 Build a cache for pages | ',
    ]);
  });

  it('are choices where something above them asks', () => {
    const { questions } = readMarkdownBank(['#### Q1. What comes first?', '- [ ] Design a chat', '- [x] Design a shop'].join('\n'));
    expect(questions).toMatchObject([{ choices: [{ correct: false }, { correct: true }] }]);
  });

  it('are named where nothing else is asked', () => {
    const { questions, messages } = readMarkdownBank(['- [ ] Design a chat', '- [ ] Design a shop'].join('\n'));
    expect(questions).toEqual([]);
    expect(messages.map(({ line, rule }) => `${line} ${rule}`)).toEqual(['1 question-is-taken', '2 question-is-taken']);
  });
});
