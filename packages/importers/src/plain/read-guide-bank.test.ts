import { describe, expect, it } from 'vitest';
import { readBank } from '../read-bank.ts';

const GUIDE = [
  'Baker at Umbra Ovens – Interview Guide',
  '',
  'The hiring journey',
  '1. Recruiter call (20 minutes)',
  '2. Trial shift (two hours)',
  '',
  'What they assess',
  '1. Dough',
  'Topics to cover:',
  '• Yeast',
  '• Time',
  'Questions you may get:',
  '1. Why does a loaf collapse?',
  '2. Walk me through a sourdough.',
  '',
  '2. Ovens',
  'Topics to cover:',
  '• Steam',
  'Questions you may get:',
  '1. When do you vent?',
  '',
  'Requirements',
  'Required:',
  '• Two years at an oven',
  '',
  'FAQ',
  'Q: Is the shift early?',
  'A: Very.',
];

const read = (path: string, lines: readonly string[]) => readBank(path, new TextEncoder().encode(lines.join('\n')))[0];

describe('a role guide among the files of a bank', () => {
  it.each(['guide.txt', 'guide.md'])('gives its questions and none of its lists, as %s', (path) => {
    const file = read(path, GUIDE);
    expect(file?.questions.map(({ line, title, path: under }) => [line, title, ...under])).toEqual([
      [13, 'Why does a loaf collapse?', 'Dough'],
      [14, 'Walk me through a sourdough.', 'Dough'],
      [20, 'When do you vent?', 'Ovens'],
    ]);
    expect(file?.messages.map(({ line, rule }) => `${line} ${rule}`)).toEqual(['27 faq-entry']);
  });

  it('is none without stages and skills: the list is a bank as any other', () => {
    const file = read('bank.md', ['# Baking', '', '## Dough', '', '1. Why does a loaf collapse?', '2. Walk me through a sourdough.', '3. When do you vent?']);
    expect(file?.questions.map(({ title }) => title)).toEqual(['Why does a loaf collapse?', 'Walk me through a sourdough.', 'When do you vent?']);
  });
});
