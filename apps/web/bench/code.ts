import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { PYTHON_DRIVER } from '@whetstone/code-runs/python-driver';
import type { Run } from '@whetstone/code-runs/run';
import { chromium, type Page } from 'playwright';
import { LANGUAGES, openCode } from '../e2e/code-page.ts';
import { startApp } from '../e2e/start-app.ts';

/** From pressing Run to the result of the first case, when Python does not run yet and its files are there: ours and bare Pyodide's. */

const ROUNDS = 7;
const SLUG = 'merge-overlapping-intervals';
const SOURCE = 'def merge_intervals(windows):\n    return [[1, 6], [8, 10], [15, 18]]\n';
const ENDLESS = 'def merge_intervals(windows):\n    while True: pass\n';
const TASK: Run = { source: SOURCE, entry: 'merge_intervals', args: '[[[1, 3], [2, 6], [8, 10], [15, 18]]]', driver: null };
const PYODIDE = dirname(createRequire(import.meta.url).resolve('pyodide'));
const TYPES: Readonly<Record<string, string>> = { '.mjs': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json' };

const progress = (text: string): void => void process.stderr.write(`${text}\n`);
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const BARE_WORKER = `
import { loadPyodide } from '/pyodide.mjs';
const python = await loadPyodide({ indexURL: '/' });
const run = python.runPython(${JSON.stringify(PYTHON_DRIVER)});
postMessage(await run(${JSON.stringify(JSON.stringify(TASK))}));
`;

/** Pyodide as it is installed, kept by the browser as our files are. */
async function serveBare(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const head = { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'cache-control': 'public, max-age=31536000, immutable' };
    if (path === '/') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>bare</title>');
    if (path === '/worker.mjs') return void response.writeHead(200, head).end(BARE_WORKER);
    readFile(join(PYODIDE, path)).then(
      (body) => response.writeHead(200, head).end(body),
      () => response.writeHead(404).end(),
    );
    return undefined;
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
}

const timeBare = async (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const startedAt = performance.now();
    const worker = new Worker('/worker.mjs', { type: 'module' });
    await new Promise((resolve) => worker.addEventListener('message', resolve));
    worker.terminate();
    return performance.now() - startedAt;
  });

/** Presses the one button and waits until the first case has passed. Nothing runs before: a loop without end was stopped. */
async function timeOurs(page: Page, form: Awaited<ReturnType<typeof openCode>>): Promise<number> {
  await form.write(ENDLESS);
  await form.run();
  await page.locator('[data-case-state="running"]').waitFor();
  await form.stop();
  await form.write(SOURCE);
  await page.locator('[data-case-state="stopped"]').waitFor();
  const ms = await page.evaluate(async () => {
    const button = [...document.querySelectorAll<HTMLButtonElement>('.button-primary')].find(({ textContent }) => textContent === 'Run');
    const startedAt = performance.now();
    button?.click();
    await new Promise<void>((resolve) => {
      const look = new MutationObserver(() => {
        if (document.querySelector('[data-case-state]')?.getAttribute('data-case-state') === 'passed') resolve();
      });
      look.observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    return performance.now() - startedAt;
  });
  await page
    .getByRole('status')
    .filter({ hasText: / passed in / })
    .waitFor();
  return ms;
}

const folder = await mkdtemp(join(tmpdir(), 'whetstone-code-'));
await chmod(folder, 0o755); // PostgreSQL runs as another user when root starts it
const bare = await serveBare();
const app = await startApp({ WHETSTONE_DATA: join(folder, 'data') });
const browser = await chromium.launch({ executablePath: process.env['PLAYWRIGHT_CHROMIUM_PATH'] ?? '', args: ['--no-sandbox', '--disable-gpu'] });
const [ours, theirs]: [number[], number[]] = [[], []];
try {
  const context = await browser.newContext({ baseURL: app.origin, locale: 'en-GB' });
  const [page, other] = [await context.newPage(), await context.newPage()];
  const form = await openCode(page, SLUG, LANGUAGES[0]);
  await other.goto(`http://127.0.0.1:${(bare.address() as AddressInfo).port}/`);
  for (let round = 0; round <= ROUNDS; round += 1) {
    await other.bringToFront();
    const theirMs = await timeBare(other);
    await page.bringToFront();
    const ourMs = await timeOurs(page, form);
    progress(`${round === 0 ? 'to warm up' : `round ${round} of ${ROUNDS}`}: ${Math.round(ourMs)} ms to ${Math.round(theirMs)} ms`);
    if (round > 0) {
      ours.push(ourMs);
      theirs.push(theirMs);
    }
  }
} finally {
  await browser.close();
  bare.close();
  await app.stop();
  await rm(folder, { recursive: true, force: true });
}
const ratio = median(ours.map((ms, round) => ms / (theirs[round] ?? Number.NaN)));
const note = `${Math.round(median(ours))} ms to ${Math.round(median(theirs))} ms; median of ${ROUNDS}`;
console.log(JSON.stringify([{ name: 'first run of Python to its result, warm: to bare Pyodide', ratio, atMost: 1.2, note }]));
