import { describe, expect, it } from 'vitest';
import { readMarkdownBank } from './read-markdown-bank.ts';

/** Each question as `line title | prompt | answer`. */
const briefs = (text: string): string[] =>
  readMarkdownBank(text).questions.map(({ line, title, prompt, answerText }) => `${line} ${title} | ${prompt} | ${answerText}`);

const THINGS = ['Explain the pipe to us.', 'A job has stopped. It does not go on.', 'What is a mount?'];

describe('headings that only number the questions', () => {
  it.each<[string, string]>([
    ['## Question', '### Answer'],
    ['## Problem', '### Solution'],
    ['### Aufgabe', '#### Lösung'],
    ['##', '### Answer'],
  ])('lend %s N the paragraph below as its title, and %s the rest', (label, answer) => {
    const text = ['# Bank', ...THINGS.flatMap((thing, index) => [`${label} ${index + 1}`, '', thing, '', answer, '', 'A thing.', ''])].join('\n');
    expect(briefs(text)).toEqual(THINGS.map((thing, index) => `${2 + index * 8} ${thing} |  | A thing.`));
  });

  it('may begin anew in each section', () => {
    const section = (name: string): string[] => [
      `## ${name}`,
      ...THINGS.flatMap((thing, index) => [`### Question ${index + 1}`, `${thing} (${name})`, '#### Answer', 'It is one.']),
    ];
    const { questions } = readMarkdownBank([...section('Shells'), ...section('Kernels')].join('\n'));
    expect(questions.map(({ path, title }) => `${path.join(' ')}: ${title}`)).toEqual(
      ['Shells', 'Kernels'].flatMap((name) => THINGS.map((thing) => `${name}: ${thing} (${name})`)),
    );
  });

  it('keep what stands between title and answer as the prompt', () => {
    const text = [1, 2]
      .flatMap((number) => [`## Question ${number}`, `What is printed by number ${number}?`, '', '```sh', 'echo 1', '```', '', '### Answer', 'One.'])
      .join('\n');
    expect(briefs(text)[1]).toBe('10 What is printed by number 2? | ```sh\necho 1\n``` | One.');
  });

  it('are chapters where questions with titles stand below them', () => {
    const text = [1, 2, 3]
      .flatMap((number) => [`## Chapter ${number}`, 'Some words.', `### What is thing ${number}?`, 'A thing.', `### Who owns thing ${number}?`, 'We do.'])
      .join('\n');
    expect(readMarkdownBank(text).questions.map(({ line }) => line)).toEqual([3, 5, 9, 11, 15, 17]);
  });
});
