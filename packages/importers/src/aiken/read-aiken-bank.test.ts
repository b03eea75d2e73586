import { describe, expect, it } from 'vitest';
import { briefMessages, briefQuestions } from '../testing/brief.ts';
import { readAikenBank } from './read-aiken-bank.ts';

const read = (text: string): [string[], string[]] => [briefQuestions([readAikenBank(text)]), briefMessages([readAikenBank(text)])];

describe('Aiken', () => {
  it('reads choices and their key', () => {
    expect(read('What joins programs?\nA. door\nB) pipe\nANSWER: B\n\nTwo\nlines?\nA. yes\nB. no\nanswer: a\n')).toEqual([
      ['1 What joins programs? →  [door, pipe*]', '6 Two lines? →  [yes*, no]'],
      [],
    ]);
  });

  it.each([
    ['no ANSWER line', 'Lost?\nA. x\nB. y\n\nKept?\nA. x\nB. y\nANSWER: A\n', ['5 Kept? →  [x*, y]'], ['1 error aiken-is-valid']],
    ['an introduction', 'Read this first.\n\nKept?\nA. x\nB. y\nANSWER: A\n', ['3 Kept? →  [x*, y]'], ['1 error aiken-is-valid']],
    ['a key that is no choice', 'Kept?\nA. x\nB. y\nANSWER: D\n', ['1 Kept? →  [x, y]'], ['4 error key-fits']],
    ['choices without a question', 'A. x\nB. y\nANSWER: A\n', [], ['1 error aiken-is-valid']],
    ['a key without choices', 'Why?\nANSWER: A\n', [], ['1 error aiken-is-valid']],
  ])('names %s', (_what, text, questions, messages) => {
    expect(read(text)).toEqual([questions, messages]);
  });
});
