import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { runChecks } from './checks.ts';
import { fail } from './fail.ts';
import { findChromium } from './find-chromium.ts';
import { ROOT } from './settings.ts';
import { Count } from './testing/count.ts';

const PlaywrightReport = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) });

/** Runs a test runner with its output shown. */
async function runShown(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(ROOT, 'node_modules/.bin', command), args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** A runner that ends badly without a failed test (a crash, a broken set-up) counts as one failure. */
const orCrash = (count: Count, code: number): Count => (code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count);

const crashed = (runner: string): Count => ({ passed: 0, failed: 1, failures: [`${runner} ended before it had counted anything.`], flaky: [] });

async function runVitest(folder: string): Promise<Count> {
  const file = join(folder, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=./apps/cli/src/testing/tell-failures.ts'];
  const code = await runShown('vitest', ['run', ...reporters], { WHETSTONE_TEST_REPORT: file });
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? crashed('Vitest') : orCrash(Count.parse(JSON.parse(text)), code);
}

async function runJourneys(folder: string): Promise<Count> {
  const file = join(folder, 'playwright.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file, PLAYWRIGHT_CHROMIUM_PATH: await findChromium() };
  const code = await runShown('playwright', ['test', '--config', 'apps/web/e2e/playwright.config.ts'], env);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return crashed('Playwright');
  const { stats } = PlaywrightReport.parse(JSON.parse(text));
  // It ends with a list of its own of what failed, and what was flaky.
  return orCrash({ passed: stats.expected + stats.flaky, failed: stats.unexpected, failures: [], flaky: [] }, code);
}

/** `pnpm test`: the checks, all tests on Node, and the journeys in a browser; its end tells what failed once more, and counts. */
async function test(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'whetstone-results-'));
  try {
    const counts = [await runChecks(), await runVitest(folder), await runJourneys(folder)];
    for (const flaky of counts.flatMap((count) => count.flaky)) console.log(`FAILED ONCE, then passed: ${flaky}\n`);
    for (const failure of counts.flatMap(({ failures }) => failures)) console.log(`FAILED ${failure}\n`);
    const sum = (key: 'passed' | 'failed'): number => counts.reduce((total, count) => total + count[key], 0);
    console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
    if (sum('failed') > 0) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await test().catch(fail);
