import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTestDatabase } from '@whetstone/db/testing/test-database';
import { syncContent } from '../sync-content.ts';
import { type ContentFolder, createContentFolder } from '../testing/content-folder.ts';
import { createBareRenderer } from './bare-renderer.ts';
import { generateFiles } from './generate-files.ts';

const FEW = 1_000;
const MANY = 10_000;
const WARMING = 200;

const say = (text: string): void => void process.stderr.write(`  ${text}\n`);
const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
};
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

interface Times {
  bare: number;
  first: number;
  unchanged: number;
}

const render = await createBareRenderer();

async function renderBare(folder: ContentFolder, files: readonly string[]): Promise<number> {
  return timed(async () => {
    for (const file of files) render(await readFile(join(folder.root, file), 'utf8'));
  });
}

async function sync(db: Parameters<typeof syncContent>[0], folder: ContentFolder, expected: 'applied' | 'up-to-date'): Promise<number> {
  return timed(async () => {
    const progress = (done: number, total: number): void => void (done % 2_000 === 0 && say(`${done} of ${total} written`));
    const { outcome } = await syncContent(db, folder.root, { progress });
    if (outcome !== expected) throw new Error(`the sync was ${outcome}, not ${expected}`);
  });
}

/** Renders a folder of so many files bare, and syncs it into a fresh database. */
async function measure(count: number): Promise<Times> {
  const files = generateFiles(count);
  const folder = await createContentFolder(files);
  const { db, drop } = await createTestDatabase();
  try {
    // One half before and one after, so that a machine that gets slower meanwhile favours neither.
    const names = Object.keys(files);
    const before = await renderBare(folder, names.slice(0, count / 2));
    const first = await sync(db, folder, 'applied');
    const bare = before + (await renderBare(folder, names.slice(count / 2)));
    say(`${count} files synced in ${seconds(first)}, rendered bare in ${seconds(bare)}`);
    const unchanged = await sync(db, folder, 'up-to-date');
    say(`again, unchanged, in ${seconds(unchanged)}`);
    return { bare, first, unchanged };
  } finally {
    await drop();
    await folder.drop();
  }
}

function ratiosOf(count: number, { bare, first, unchanged }: Times) {
  const name = `sync of ${count.toLocaleString('en')} files`;
  return [
    { name: `${name}: to bare unified and shiki`, ratio: first / bare, atMost: 2, note: `${seconds(first)} to ${seconds(bare)}` },
    { name: `${name}: again, nothing changed, to the first`, ratio: unchanged / first, atMost: 0.15, note: `${seconds(unchanged)} to ${seconds(first)}` },
  ];
}

await measure(WARMING); // both compile their grammars and their code at their first files
// The few on either side of the many: a machine that changes its pace in these minutes does so for both.
const rounds = [await measure(FEW), await measure(FEW)];
const many = await measure(MANY);
rounds.push(await measure(FEW), await measure(FEW));
const few: Times = {
  bare: median(rounds.map(({ bare }) => bare)),
  first: median(rounds.map(({ first }) => first)),
  unchanged: median(rounds.map(({ unchanged }) => unchanged)),
};
const perFile = { few: few.first / FEW, many: many.first / MANY };
const growth = [
  {
    name: `sync: cost of a file among ${MANY.toLocaleString('en')} to one among ${FEW.toLocaleString('en')}`,
    ratio: perFile.many / perFile.few,
    atMost: 1.15,
    note: `${perFile.many.toFixed(2)} ms to ${perFile.few.toFixed(2)} ms`,
  },
  // The bare side does as much for a file among many: where its cost grows too, the machine has changed its pace.
  {
    name: 'sync: the same of the bare side',
    ratio: many.bare / MANY / (few.bare / FEW),
    note: `${(many.bare / MANY).toFixed(2)} ms to ${(few.bare / FEW).toFixed(2)} ms`,
  },
];
console.log(JSON.stringify([...ratiosOf(FEW, few), ...ratiosOf(MANY, many), ...growth]));
