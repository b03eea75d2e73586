import { expect, it } from 'vitest';
import { formatCodeAnswer } from '#src/lib/code-answer.ts';
import type { KeptRun } from '#src/work/code-runs.ts';
import { claimOf } from './find-enclosures.ts';

const kept: KeptRun = {
  owner: 'a',
  attemptId: 'b',
  language: 'python',
  engine: 'Pyodide',
  ranAt: '2026-11-20T10:00:00.000Z',
  source: 'def add(a, b):\n    return a + b',
  tests: [{ name: 'adds', isHidden: false, state: 'passed' }],
};
const textWith = (code: Record<string, string>): string => formatCodeAnswer({ notes: 'My notes.', code, cases: [] });

it('is of this code where the answer says what was run, whatever stands beside it', () => {
  expect(claimOf(kept, textWith({ python: kept.source, typescript: 'other' })).isOfThisCode).toBe(true);
});

it.each([
  ['was changed since', textWith({ python: `${kept.source} ` })],
  ['is in another language', textWith({ typescript: kept.source })],
  ['is gone', 'My notes.'],
])('is not where the code %s', (_name, text) => {
  expect(claimOf(kept, text).isOfThisCode).toBe(false);
});

it('holds nothing of what was run', () => {
  expect(JSON.stringify(claimOf(kept, ''))).not.toContain('def add');
});
