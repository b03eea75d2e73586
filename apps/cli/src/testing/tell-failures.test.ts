import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../run-command.ts';
import { ROOT } from '../settings.ts';
import { Count } from './count.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whetstone-told-'));
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

/** Runs Vitest over files with these texts, beside which it finds its globals. */
async function runTests(files: Record<string, string>): Promise<Count> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const report = join(folder, 'report.json');
  const args = ['run', '--globals', '--root', folder, `--reporter=${join(ROOT, 'apps/cli/src/testing/tell-failures.ts')}`];
  await runCommand(join(ROOT, 'node_modules/.bin/vitest'), args, { WHETSTONE_TEST_REPORT: report });
  return Count.parse(JSON.parse(await readFile(report, 'utf8')));
}

describe('TellFailures', () => {
  it('counts what passed and tells each failure: a test, a file that cannot be loaded, and an error outside of any test', async () => {
    const { passed, failed, failures } = await runTests({
      'a.test.js': `describe('sums', () => { it('are right', () => { expect(1 + 1).toBe(2); }); it('are wrong', () => { expect(1 + 1).toBe(3); }); });`,
      'b.test.js': `throw new Error('no such table');`,
      'c.test.js': `it('goes on', () => { void Promise.reject(new Error('nobody waits')); });`,
    });
    expect([passed, failed]).toEqual([2, 3]);
    const [wrong, unloaded, outside] = failures.toSorted();
    expect(wrong).toMatch(/a\.test\.js\nsums > are wrong\nAssertionError: expected 2 to be 3/);
    expect(unloaded).toMatch(/b\.test\.js\nError: no such table/);
    expect(outside).toMatch(/^outside of any test\nError: nobody waits/);
    expect(failures.join('')).not.toContain('node_modules');
  });

  it('tells a failure around the tests of a describe, and one without words', async () => {
    const { passed, failures } = await runTests({
      'a.test.js': `describe('a server', () => { beforeAll(() => { throw new Error('no port is free'); }); it('answers', () => {}); }); it('is right', () => {});`,
      'b.test.js': `it('goes on', () => { void Promise.reject({}); });`,
    });
    expect([passed, failures.length]).toEqual([2, 2]);
    expect(failures.join('')).toMatch(/a\.test\.js\nError: no port is free/);
  });

  it('tells what passed only when it was run again', async () => {
    const { passed, failed, flaky } = await runTests({
      'a.test.js': `let run = 0; it('is slow to start', { retry: 1 }, () => { run += 1; expect(run).toBe(2); }); it('is right', () => {});`,
    });
    expect([passed, failed, flaky.length]).toEqual([2, 0, 1]);
    expect(flaky[0]).toMatch(/a\.test\.js\nis slow to start\nAssertionError: expected 1 to be 2/);
  });

  it('tells nothing of a run that passed', async () => {
    expect(await runTests({ 'a.test.js': `it('is right', () => {});` })).toEqual({ passed: 1, failed: 0, failures: [], flaky: [] });
  });
});
