import { expect, test } from 'vitest';
import { findEntries } from './entry.ts';

const entry = (label: string) => ({ id: label, label, run: () => undefined });
const GROUPS = [
  { id: 'screens', name: 'Screens', entries: [entry('Guides'), entry('Pay')] },
  { id: 'guides', name: 'Guides', entries: [entry('DevOps engineer, Alibaba'), entry('运维工程师')] },
];
const found = (text: string) => findEntries(GROUPS, text).map(({ id, entries }) => [id, ...entries.map(({ label }) => label)]);

test.each([
  [
    '',
    [
      ['screens', 'Guides', 'Pay'],
      ['guides', 'DevOps engineer, Alibaba', '运维工程师'],
    ],
  ],
  ['  alibaba DEVOPS ', [['guides', 'DevOps engineer, Alibaba']]],
  ['工程', [['guides', '运维工程师']]],
  ['alibaba pay', []],
])('%j finds the entries that hold every word', (text, expected) => {
  expect(found(text)).toEqual(expected);
});
