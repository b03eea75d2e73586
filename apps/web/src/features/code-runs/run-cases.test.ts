import { describe, expect, it } from 'vitest';
import type { CaseEnd, Sandbox } from './create-sandbox.ts';
import { planCases, readExpected } from './plan-cases.ts';
import { type CaseResult, runCases } from './run-cases.ts';

const TESTS = {
  id: 'q',
  number: 1,
  entry: { python: 'add', typescript: 'add' },
  cases: [
    { name: 'adds', visibility: 'visible' as const, args: [1, 2], driver: null, expect: 3, isInAnyOrder: false },
    {
      name: 'by driver',
      visibility: 'hidden' as const,
      args: null,
      driver: { python: 'return add(0, 0)', typescript: 'return add(0, 0);' },
      expect: 0,
      isInAnyOrder: false,
    },
  ],
};
const OWN = [
  { language: 'python' as const, body: 'return add(1, 1)', expected: '' },
  { language: 'python' as const, body: 'return add(2, 2)', expected: '4' },
  { language: 'typescript' as const, body: 'return add(3, 3);', expected: '' },
  { language: 'python' as const, body: '  ', expected: '' },
];

const plan = () => planCases(TESTS, 'source', { language: 'python', own: OWN });

/** Runs the plan in a sandbox whose cases end as they are given here. */
async function runWith(ends: readonly CaseEnd[], signal = new AbortController().signal): Promise<CaseResult[]> {
  const left = [...ends];
  const sandbox: Sandbox = {
    start: async () => !signal.aborted,
    run: async (_run, _signal, onOutput) => {
      onOutput('hello\n');
      return left.shift() ?? { cut: 'broken' };
    },
    close: () => undefined,
  };
  let latest: readonly CaseResult[] = [];
  await runCases(plan(), { sandbox, language: 'python', signal, onChange: (results) => (latest = results) });
  return [...latest];
}

const json = (text: string): CaseEnd => ({ outcome: { json: text }, ms: 1 });

describe('planCases', () => {
  it('has the cases of the question and then one’s own of the language', () => {
    expect(plan().map(({ name, isShown, run, expect: wanted }) => [name, isShown, run.args ?? run.driver, wanted])).toEqual([
      ['adds', true, '[1,2]', { value: 3, isInAnyOrder: false }],
      ['by driver', false, 'return add(0, 0)', { value: 0, isInAnyOrder: false }],
      [null, true, 'return add(1, 1)', null],
      [null, true, 'return add(2, 2)', { value: 4, isInAnyOrder: false }],
    ]);
  });

  it('expects nothing of what is no JSON', () => {
    expect([readExpected('[1', 'python'), readExpected(' ', 'python'), readExpected('null', 'python')]).toEqual([
      null,
      null,
      { value: null, isInAnyOrder: false },
    ]);
  });

  it('expects rows in any order of SQL, and a text of the shell', () => {
    expect(readExpected('[[1]]', 'sql')).toEqual({ value: [[1]], isInAnyOrder: true });
    expect(readExpected('[1\n\n', 'shell')).toEqual({ value: '[1', isInAnyOrder: false });
  });
});

describe('runCases', () => {
  it('says of each what came of it', async () => {
    const results = await runWith([json('3'), json('1'), json('2'), { outcome: { failure: 'TypeError' }, ms: 1 }]);
    expect(results.map(({ state, got, why, output }) => [state, got, why, output])).toEqual([
      ['passed', '3', null, 'hello\n'],
      ['wrong', '1', null, 'hello\n'],
      ['gave', '2', null, 'hello\n'],
      ['failed', null, 'TypeError', 'hello\n'],
    ]);
  });

  it('goes on after one case that ran out of time, and not after a second', async () => {
    const results = await runWith([{ cut: 'time' }, json('0'), { cut: 'time' }, json('4')]);
    expect(results.map(({ state }) => state)).toEqual(['time', 'passed', 'time', 'waiting']);
  });

  it('runs nothing more once it was stopped', async () => {
    const stopping = new AbortController();
    stopping.abort();
    expect(await runWith([json('3')], stopping.signal)).toEqual([]);
  });
});
