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
  const tasks = TASKS.filter(({ code }) => code.reference[language] !== undefined);

  it.each(tasks)(
    '$name: the reference passes every case',
    async ({ code }) => {
      expect(await failures(run, code, { language, source: code.reference[language] })).toEqual([]);
    },
    120_000,
  );

  it.each(tasks.flatMap(({ name, code }) => code.wrong.map((wrong) => ({ name, code, wrong }))))(
    '$name: $wrong.fault fails a case, and not all of them',
    async ({ code, wrong }) => {
      const failed = await failures(run, code, { language, source: wrong.code[language] });
      expect(failed.length).toBeGreaterThan(0);
      expect(failed.length).toBeLessThan(code.cases.length);
    },
    120_000,
  );

  it('the starters fail every question, and can be read', async () => {
    for (const { code } of tasks) {
      const failed = await failures(run, code, { language, source: code.starter[language] });
      expect(failed.length).toBeGreaterThan(0);
      expect(failed.join('\n')).not.toMatch(/syntax ?error/i);
    }
  }, 120_000);
});

describe.each(['python', 'typescript'] as const)('startRunner in %s', (language) => {
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

describe('startRunner in sql', () => {
  const { run, stop } = startRunner('sql');
  afterAll(stop);
  const tables = 'CREATE TABLE t (n, word);';
  const runSql = async (source: string, rows = "INSERT INTO t VALUES (2, 'b'), (1, NULL)") =>
    run({ source, entry: tables, args: JSON.stringify([rows]), driver: null });

  it.each([
    ['rows as they come', 'SELECT word, n FROM t', '[["b",2],[null,1]]'],
    ['the rows of the last statement that gives any', 'SELECT 1; SELECT n FROM t WHERE n > 1; DELETE FROM t;', '[[2]]'],
    ['no rows', 'SELECT n FROM t WHERE n > 9', '[]'],
    ['bytes in hex', "SELECT x'00ff'", '[["00ff"]]'],
  ])('gives %s', async (_what, source, json) => {
    expect(await runSql(source)).toEqual({ json });
  });

  it.each([
    ['a statement that gives none', 'DELETE FROM t', 'Error: no statement gives rows'],
    ['what is no SQL', 'SELEC 1', 'Error: near "SELEC": syntax error'],
    [
      'rows without end',
      'WITH RECURSIVE all_of AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM all_of) SELECT n FROM all_of',
      'Error: it gives more than 10000 rows',
    ],
    [
      'a table without end',
      'WITH RECURSIVE all_of AS (SELECT 1 AS n UNION ALL SELECT n FROM all_of) INSERT INTO t SELECT 1, randomblob(1000000) FROM all_of',
      'Error: database or disk is full',
    ],
    ['a database beside its own', "/* one */ ATTACH 'other.db' AS other", 'Error: there is no other database here'],
    ['a copy of its own', "VACUUM INTO 'other.db'", 'Error: there is no other database here'],
    ['what would load code', "SELECT load_extension('x')", 'Error: no such function: load_extension'],
  ])('refuses %s', async (_what, source, failure) => {
    expect(await runSql(source)).toEqual({ failure });
  });

  it('begins each case with tables that nothing has filled', async () => {
    expect(await runSql('INSERT INTO t VALUES (3, 3); SELECT COUNT(*) FROM t', '')).toEqual({ json: '[[1]]' });
    expect(await runSql('SELECT COUNT(*) FROM t', '')).toEqual({ json: '[[0]]' });
  });

  it('fails a case that hangs, and runs the next one', async () => {
    const hasty = startRunner('sql', 1_000);
    const endless = 'WITH RECURSIVE all_of AS (SELECT 1 AS n UNION ALL SELECT n FROM all_of) SELECT COUNT(*) FROM all_of';
    expect(await hasty.run({ source: endless, entry: '', args: '[""]', driver: null })).toEqual({ failure: 'no answer after 1000 ms' });
    expect(await hasty.run({ source: 'SELECT 1', entry: '', args: null, driver: '' })).toEqual({ json: '[[1]]' });
    hasty.stop();
  }, 60_000);
});

describe('startRunner in shell', () => {
  const { run, stop } = startRunner('shell');
  afterAll(stop);
  const runShell = async (source: string, files: Record<string, string> = {}, stdin = '') =>
    run({ source, entry: 'answer', args: JSON.stringify([{ files, stdin }]), driver: null });

  it('gives what is written, of files and standard input, without the line feeds at the end', async () => {
    expect(await runShell('cat a.txt -\necho done >&2\necho\n', { 'a.txt': 'one\n' }, 'two\n')).toEqual({ json: '"one\\ntwo"' });
  });

  it('has a driver call the solution by its name, with arguments', async () => {
    const driver = 'printf "b\\na\\n" | answer -r; answer < /dev/null';
    expect(await run({ source: 'sort "$@"', entry: 'answer', args: null, driver })).toEqual({ json: '"b\\na"' });
  });

  it.each(['sort', 'sort -k1,1'])('orders text by its characters’ numbers: %s', async (source) => {
    expect(await runShell(source, {}, 'b\na-b\nB\nab\na\n10.0.0.2\n10.0.0.10\n')).toEqual({ json: JSON.stringify('10.0.0.10\n10.0.0.2\nB\na\na-b\nab\nb') });
  });

  it('begins each case in an empty folder', async () => {
    expect(await runShell('touch left /tmp/left; ls')).toEqual({ json: '"left"' });
    expect(await runShell('ls -A; ls /tmp')).toEqual({ json: '""' });
  });

  it.each(['curl', 'wget', 'nc', 'python3', 'node', 'js-exec', 'sqlite3', 'gzip', 'tar'])('has no %s', async (name) => {
    expect(await runShell(`${name} http://127.0.0.1/ > /dev/null 2>&1; echo $?`)).toEqual({ json: '"127"' });
  });

  it('sees nothing of the machine', async () => {
    expect(await runShell('cat /etc/passwd; ls /home /work/..; env | grep -ci node', {})).toEqual({ json: expect.not.stringContaining('root:') });
    expect(await runShell('exec 3</dev/tcp/127.0.0.1/80 && echo open')).toEqual({ json: '""' });
  });

  it('fails a case that hangs, and runs the next one', async () => {
    const hasty = startRunner('shell', 1_000);
    expect(await hasty.run({ source: 'while :; do :; done', entry: 'answer', args: null, driver: 'answer' })).toEqual({ failure: 'no answer after 1000 ms' });
    expect(await hasty.run({ source: 'echo 1', entry: 'answer', args: null, driver: 'answer' })).toEqual({ json: '"1"' });
    hasty.stop();
  }, 60_000);
});
