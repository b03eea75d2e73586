import { expect, test } from 'vitest';
import { findEntries } from './entry.ts';

const entry = (label: string, words?: string) => ({ id: label, label, words, run: () => undefined });
const GROUPS = [
  { id: 'screens', name: 'Screens', entries: [entry('Guides'), entry('Pay', 'salary 薪酬 谈薪')] },
  { id: 'guides', name: 'Guides', words: 'interview', entries: [entry('DevOps engineer, Alibaba'), entry('运维工程师')] },
];
const DEVOPS = ['guides', 'DevOps engineer, Alibaba'];
const BOTH = [...DEVOPS, '运维工程师'];
const found = (text: string) => findEntries(GROUPS, text).map(({ id, entries }) => [id, ...entries.map(({ label }) => label)]);

test.each([
  ['', [['screens', 'Guides', 'Pay'], BOTH]],
  ['  alibaba DEVOPS ', [DEVOPS]],
  ['工程', [['guides', '运维工程师']]],
  ['alibaba pay', []],
  ['gineer', [DEVOPS]],
  ['Sala', [['screens', 'Pay']]],
  ['alary', []],
  ['薪', [['screens', 'Pay']]],
  ['interview', [BOTH]],
  ['guides alibaba', [DEVOPS]],
])('%j finds the entries of which each of its words is part of the label, or begins another word', (text, expected) => {
  expect(found(text)).toEqual(expected);
});
