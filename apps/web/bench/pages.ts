import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { startApp } from '../e2e/start-app.ts';
import { buildVitepress } from './build-vitepress.ts';
import { type LighthouseRun, runLighthouse } from './run-lighthouse.ts';
import { serveFolder } from './serve-folder.ts';

const SCORE_RUNS = 3;
const LCP_RUNS = 5;
const SCRIPT_LIMIT_KB = 130;
const EMPTY = '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Empty</title><h1>Empty</h1>';
const CONTENT = fileURLToPath(new URL('../../../content/', import.meta.url));

const PAGES = [
  { name: 'guide', path: '/guides/alibaba-devops-engineer', file: 'guides/alibaba-devops-engineer.md' },
  { name: 'question', path: '/questions/fork-system-call', file: 'questions/linux/fork-system-call.md' },
  { name: 'pay', path: '/pay/alibaba-devops-engineer', file: 'salaries/alibaba-devops-engineer.md' },
  { name: 'bank', path: '/questions', file: null },
] as const;

/** As `pnpm bench` reads it: here mostly figures with a target of their own, and no ratios. */
interface Figure {
  name: string;
  ratio: number;
  atLeast?: number;
  atMost?: number;
  note: string;
}

const figures: Figure[] = [];
const progress = (text: string): void => void process.stderr.write(`${text}\n`);
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Bytes of script that reach a browser which opens a page for the first time, compressed, in kB. */
async function measureScripts(url: string): Promise<number> {
  const browser = await chromium.launch({ executablePath: process.env['PLAYWRIGHT_CHROMIUM_PATH'] ?? '', args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const bytes = await page.evaluate(() => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return entries.filter(({ name }) => new URL(name).pathname.endsWith('.js')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  });
  await browser.close();
  return bytes / 1000;
}

/** @param empty address of a page with nothing in it: what the machine leaves to any page */
async function measureScores(origin: string, empty: string): Promise<void> {
  for (const { name, path } of PAGES) {
    const runs: LighthouseRun[] = [];
    const bare: number[] = [];
    const nothing: number[] = [];
    for (let run = 1; run <= SCORE_RUNS; run += 1) {
      progress(`Lighthouse, ${name}, run ${run} of ${SCORE_RUNS}`);
      runs.push(await runLighthouse(origin + path, { throttling: 'simulate' }));
      bare.push((await runLighthouse(origin + path, { throttling: 'simulate', withoutScripts: true })).scores.performance);
      nothing.push((await runLighthouse(empty, { throttling: 'simulate' })).scores.performance);
    }
    const of = (values: number[]): string => `of 100; median of ${SCORE_RUNS}: ${values.join(', ')}`;
    // What the machine's own browser takes away, which no page can win back.
    figures.push({ name: `Lighthouse performance, an empty page in turns with ${name}`, ratio: median(nothing), note: of(nothing) });
    figures.push({ name: `Lighthouse performance, ${name}, without any of its scripts`, ratio: median(bare), note: of(bare) });
    for (const category of ['performance', 'accessibility', 'best-practices', 'seo'] as const) {
      const value = median(runs.map(({ scores }) => scores[category]));
      const blocked = category === 'performance' ? `; blocked for ${Math.round(median(runs.map(({ blockedMs }) => blockedMs)))} ms` : '';
      figures.push({ name: `Lighthouse ${category}, ${name}`, ratio: value, atLeast: 95, note: of(runs.map(({ scores }) => scores[category])) + blocked });
    }
    const shift = Math.max(...runs.map(({ cls }) => cls));
    figures.push({ name: `layout shift, ${name}`, ratio: shift, atMost: 0, note: 'the largest of all runs' });
    for (const title of new Set(runs.flatMap(({ failed }) => failed))) progress(`  ${title}`);
  }
}

/** Ours and VitePress in turn, so that what slows the machine slows both. */
async function measurePaint(origin: string, vitepress: string): Promise<void> {
  for (const { name, path } of PAGES.filter(({ file }) => file !== null)) {
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let run = 1; run <= LCP_RUNS; run += 1) {
      progress(`Largest paint, ${name}, run ${run} of ${LCP_RUNS}`);
      ours.push((await runLighthouse(origin + path, { throttling: 'devtools' })).lcpMs);
      theirs.push((await runLighthouse(`${vitepress}/${name}.html`, { throttling: 'devtools' })).lcpMs);
    }
    const [a, b] = [median(ours), median(theirs)];
    const note = `${Math.round(a)} ms against ${Math.round(b)} ms; medians of ${LCP_RUNS}`;
    progress(`  ${note}`);
    figures.push({ name: `largest paint, ${name} / VitePress`, ratio: a / b, atMost: 1.1, note });
  }
}

const folder = await mkdtemp(join(tmpdir(), 'whetstone-pages-'));
await chmod(folder, 0o755); // PostgreSQL runs as another user when root starts it
progress('Building the app and a VitePress site of the same text …');
const documents = PAGES.flatMap(({ name, file }) => (file === null ? [] : [[name, join(CONTENT, file)] as const]));
const built = await buildVitepress(join(folder, 'vitepress'), Object.fromEntries(documents));
await writeFile(join(built, 'empty.html'), EMPTY);
const site = await serveFolder(built);
const app = await startApp({ WHETSTONE_DATA: join(folder, 'data') });
try {
  const scripts = await measureScripts(app.origin + PAGES[0].path);
  figures.push({ name: 'scripts, guide', ratio: scripts, atMost: SCRIPT_LIMIT_KB, note: 'kB as served, brotli' });
  await measureScores(app.origin, `${site.origin}/empty.html`);
  await measurePaint(app.origin, site.origin);
} finally {
  site.close();
  await app.stop();
  await rm(folder, { recursive: true, force: true });
}
console.log(JSON.stringify(figures));
