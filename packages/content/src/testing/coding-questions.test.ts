import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseFile } from '../parse-file.ts';
import type { CodeTask, TestCase } from '../records.ts';
import { LANGUAGES, type Language } from '../vocabulary.ts';
import { CODING, checkOne, fixture, recordOf } from './corpus.ts';
import { type Runner, runCase } from './run-case.ts';
import { startRunner } from './start-runner.ts';

const FOLDER = 'questions/coding';
const CONTENT = join(import.meta.dirname, '../../../../content');

interface Task {
  name: string;
  code: CodeTask;
}

const TASKS: Task[] = readdirSync(join(CONTENT, FOLDER)).map((name) => {
  const { code } = recordOf('question', parseFile(`${FOLDER}/${name}`, readFileSync(join(CONTENT, FOLDER, name))));
  if (!code) throw new Error(`${name} has no code`);
  return { name, code };
});

/** The cases that a solution fails, each with what was wrong. */
async function failures(run: Runner, { entry, cases }: CodeTask, { language, source }: { language: Language; source: string | undefined }): Promise<string[]> {
  const solution = { source: source ?? '', entry: entry[language] ?? '' };
  const failed: string[] = [];
  for (const test of cases) {
    const problem = await runCase(run, solution, { case: test, driver: test.driver?.[language] ?? null });
    if (problem !== null) failed.push(`${test.name}: ${problem}`);
  }
  return failed;
}

describe.each(LANGUAGES)('coding questions in %s', (language) => {
  const { run, stop } = startRunner(language);
  afterAll(stop);

  it.each(TASKS)(
    '$name: the reference passes every case',
    async ({ code }) => {
      expect(await failures(run, code, { language, source: code.reference[language] })).toEqual([]);
    },
    120_000,
  );

  it.each(TASKS.flatMap(({ name, code }) => code.wrong.map((wrong) => ({ name, code, wrong }))))(
    '$name: $wrong.fault fails a case, and not all of them',
    async ({ code, wrong }) => {
      const failed = await failures(run, code, { language, source: wrong.code[language] });
      expect(failed.length).toBeGreaterThan(0);
      expect(failed.length).toBeLessThan(code.cases.length);
    },
    120_000,
  );

  it('the starters fail every question, and can be read', async () => {
    for (const { code } of TASKS) {
      const failed = await failures(run, code, { language, source: code.starter[language] });
      expect(failed.length).toBeGreaterThan(0);
      expect(failed.join('\n')).not.toContain('SyntaxError');
    }
  }, 120_000);
});

describe.each(LANGUAGES)('startRunner in %s', (language) => {
  const { run, stop } = startRunner(language);
  afterAll(stop);
  const { code } = recordOf('question', checkOne(CODING, fixture(CODING)));
  const runAdd = (source: string | undefined, test: TestCase | undefined) => {
    if (!test) throw new Error('no such case');
    return runCase(run, { source: source ?? '', entry: code?.entry[language] ?? '' }, { case: test, driver: test.driver?.[language] ?? null });
  };

  it('passes what is right and says what a wrong solution gave', async () => {
    expect(await runAdd(code?.reference[language], code?.cases[0])).toBeNull();
    expect(await runAdd(code?.reference[language], code?.cases[1])).toBeNull();
    expect(await runAdd(code?.wrong[0]?.code[language], code?.cases[0])).toBe('gave -1');
  });

  it('gives every case names of its own', async () => {
    const task = {
      source: {
        python: 'seen = []\ndef add(n):\n    seen.append(n)\n    return seen',
        typescript: 'const seen = [];\nfunction add(n) { seen.push(n); return seen; }',
      }[language],
      entry: 'add',
      driver: null,
    };
    expect(await run({ ...task, args: '[1]' })).toEqual({ json: '[1]' });
    expect(await run({ ...task, args: '[2]' })).toEqual({ json: '[2]' });
  });

  it('fails a case that hangs, and runs the next one', async () => {
    const hasty = startRunner(language, 1_000);
    const endless = { python: 'def add():\n    while True: pass', typescript: 'function add() { for (;;); }' }[language];
    expect(await hasty.run({ source: endless, entry: 'add', args: '[]', driver: null })).toEqual({ failure: 'no answer after 1000 ms' });
    const add = { source: code?.reference[language] ?? '', entry: 'add', args: '[1, 2]', driver: null };
    expect(await hasty.run(add)).toEqual({ json: '3' });
    hasty.stop();
  }, 60_000);
});

describe('startRunner in typescript', () => {
  const { run, stop } = startRunner('typescript');
  afterAll(stop);

  it.each(['process', 'require', 'fetch', 'console', 'window', 'setInterval', 'Buffer'])('has no %s', async (name) => {
    const outcome = await run({ source: `const kind = () => typeof ${name};`, entry: 'kind', args: '[]', driver: null });
    expect(outcome).toEqual({ json: '"undefined"' });
  });
});
