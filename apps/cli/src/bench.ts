import { type ChildProcess, spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { join } from 'node:path';
import { fail } from './fail.ts';
import { findChromium } from './find-chromium.ts';
import { generateClient } from './generate-client.ts';
import { runCommand } from './run-command.ts';
import { ROOT } from './settings.ts';

/**
 * Each part is a program in the package that it measures: it finds a migrated template database in
 * WHETSTONE_TEST_TEMPLATE_URL (`createTestDatabase` makes its own from it), says on stderr how far it is, and prints its
 * ratios as one JSON array on stdout.
 */
const PARTS: Readonly<Record<string, string>> = {
  reads: 'apps/api/src/bench/reads.ts',
  search: 'apps/api/src/bench/search.ts',
  today: 'apps/api/src/bench/today.ts',
  desk: 'apps/api/src/bench/desk.ts',
  bank: 'apps/api/src/bench/bank.ts',
  study: 'apps/api/src/bench/study.ts',
  rounds: 'apps/api/src/bench/rounds.ts',
  sync: 'packages/sync/src/bench/sync.ts',
  plan: 'packages/study/src/bench/plan.ts',
  code: 'apps/web/bench/code.ts',
  pages: 'apps/web/bench/pages.ts',
};

const Ratio = z.strictObject({
  name: z.string(),
  ratio: z.number(),
  /** the target; a ratio without one is told and not judged */
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
  /** the figures behind the ratio */
  note: z.string(),
});
type Ratio = z.infer<typeof Ratio>;

let running: ChildProcess | undefined;
let interrupted = false;

/** Lighthouse and VitePress are a project of their own beside the pages' bench: nobody else has to install them. */
async function preparePages(): Promise<void> {
  const pnpm = process.env['npm_execpath'] ?? '';
  const [command, first] = /\.[cm]?js$/.test(pnpm) ? [process.execPath, [pnpm]] : [pnpm || 'pnpm', []];
  const { code, output } = await runCommand(command, [...first, '--dir', join(ROOT, 'apps/web/bench'), 'install', '--frozen-lockfile']);
  if (code !== 0) throw new Error(`What the bench of pages needs could not be installed:\n${output}`);
}

async function runPart(part: string, file: string): Promise<Ratio[]> {
  console.error(`${part} …`);
  if (part === 'pages' || part === 'code') process.env['PLAYWRIGHT_CHROMIUM_PATH'] = await findChromium();
  if (part === 'pages') await preparePages();
  const child = spawn(process.execPath, [file], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  running = child;
  const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  const output = await text(child.stdout);
  const code = await ended;
  if (interrupted) return [];
  if (code !== 0) throw new Error(`The part ${part} ended with code ${code}; what it said stands above.`);
  return z.array(Ratio).parse(JSON.parse(output));
}

const holds = ({ ratio, atLeast, atMost }: Ratio): boolean => (atLeast === undefined || ratio >= atLeast) && (atMost === undefined || ratio <= atMost);

function targetOf({ atLeast, atMost }: Ratio): string {
  if (atLeast !== undefined) return `≥ ${atLeast}`;
  return atMost === undefined ? '–' : `≤ ${atMost}`;
}

function verdictOf(ratio: Ratio): string {
  if (targetOf(ratio) === '–') return '–';
  return holds(ratio) ? 'yes' : 'NO';
}

function printTable(ratios: readonly Ratio[]): void {
  const rows = [
    ['what', 'ratio', 'target', 'holds', 'figures'],
    ...ratios.map((ratio) => [ratio.name, ratio.ratio.toFixed(2), targetOf(ratio), verdictOf(ratio), ratio.note]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]): string => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  console.log([line(head), `| ${head.map(() => '---').join(' | ')} |`, ...body.map(line)].join('\n'));
}

function chosenParts(): [string, string][] {
  const { positionals } = parseArgs({ allowPositionals: true });
  const names = positionals.length > 0 ? positionals : Object.keys(PARTS);
  return names.map((name) => {
    const file = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
    if (file === undefined) throw new Error(`There is no part "${name}": choose of ${Object.keys(PARTS).join(', ')}.`);
    return [name, file];
  });
}

/** `pnpm bench [part…]`: measures ratios on a throw-away database and says whether each target holds. */
async function bench(): Promise<void> {
  const parts = chosenParts();
  await generateClient();
  const { default: startTestServer } = await import('@whetstone/db/testing/global-setup');
  const tearDown = await startTestServer();
  // The server must stop when the run is broken off; the part that runs is told, and the rest is left out.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      interrupted = true;
      running?.kill('SIGTERM');
    });
  }
  try {
    const ratios: Ratio[] = [];
    for (const [part, file] of parts) if (!interrupted) ratios.push(...(await runPart(part, file)));
    printTable(ratios);
    if (interrupted || !ratios.every(holds)) process.exitCode = 1;
  } finally {
    await tearDown();
  }
}

await bench().catch(fail);
