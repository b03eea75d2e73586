import { expect, it } from 'vitest';
import { testsOf } from './keep-run.ts';
import type { CaseResult } from './run-cases.ts';

const result = (name: string | null, state: CaseResult['state'], isShown = true): CaseResult => ({
  planned: { key: name ?? 'own 0', language: 'python', name, isShown, run: { source: '', args: null, driver: null, entry: '' }, expect: null },
  state,
  got: '"a secret of the answer"',
  why: 'a traceback',
  ms: 3,
  output: 'printed',
});

it('keeps of each test of the question its name and how it ended, and nothing that was printed or thrown', () => {
  expect(testsOf([result('adds', 'passed'), result('is quick', 'time', false), result('breaks', 'broken')])).toEqual([
    { name: 'adds', isHidden: false, state: 'passed' },
    { name: 'is quick', isHidden: true, state: 'time' },
    { name: 'breaks', isHidden: false, state: 'broken' },
  ]);
});

it('cuts a long name where a character ends', () => {
  const [test] = testsOf([result(`${'x'.repeat(199)}😀`, 'passed')]);
  expect(test?.name).toBe('x'.repeat(199));
});

it('says of what was not reached that it was stopped, and leaves out cases of one’s own', () => {
  expect(testsOf([result('adds', 'waiting'), result('is quick', 'running'), result(null, 'passed')])).toEqual([
    { name: 'adds', isHidden: false, state: 'stopped' },
    { name: 'is quick', isHidden: false, state: 'stopped' },
  ]);
});
