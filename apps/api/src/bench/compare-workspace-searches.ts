import type pg from 'pg';
import { pageSql } from '../features/workspaces/list-workspace-questions.ts';
import { get } from './ask.ts';
import { type QueryClass, makeQueries } from './generate-queries.ts';
import type { MadeWorkspace } from './generate-workspace.ts';
import { median, percentile } from './median.ts';

const LIMIT = 50;
const WARMING = 10;
/** Searches of each class in each round. */
const MEASURED = 30;
const ROUNDS = 5;

const CLASSES: readonly QueryClass[] = [
  { name: 'an English word', make: (english) => english, ranks: [300, 8_000] },
  { name: 'a part of a word', make: (english) => english.slice(1, 6), ranks: [300, 8_000] },
  { name: 'two Chinese characters', make: (_english, chinese) => chinese, ranks: [100, 4_000] },
  { name: 'English and Chinese', make: (english, chinese) => `${english} ${chinese}`, ranks: [10, 500] },
];

type Times = Record<'ours' | 'bare', number[]>;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const p95 = (times: readonly number[]): number => percentile(times, 0.95);

/** The median of the rounds: a machine that is busy with something else for a second spoils one round and not the ratio. */
function ratioOf(name: string, rounds: readonly Times[]) {
  const [ours, bare] = [rounds.flatMap((round) => round.ours), rounds.flatMap((round) => round.bare)];
  return {
    name: `search in a workspace of 100,000, ${name}: p95 to that of the same SQL by bare pg`,
    ratio: median(rounds.map((round) => p95(round.ours) / p95(round.bare))),
    note: `p95 ${p95(ours).toFixed(1)} ms to ${p95(bare).toFixed(1)} ms, median ${median(ours).toFixed(1)} ms to ${median(bare).toFixed(1)} ms`,
  };
}

/** Searches in a workspace over HTTP, in turns with the same statement by pg: the second of the two finds the pages of the table in memory. */
export async function compareWorkspaceSearches(url: string, client: pg.Client, { workspaceId, token, vocabulary }: MadeWorkspace) {
  const ask = async (q: string) =>
    timed(async () => get(`${url}/api/workspaces/${workspaceId}/questions?limit=${LIMIT}&q=${encodeURIComponent(q)}`, `sid=${token}`));
  const bare = async (q: string) => {
    const { text, values } = pageSql({ id: workspaceId, limit: LIMIT, q });
    return timed(async () => client.query(text, [...values]));
  };
  const measure = async (queries: readonly string[]): Promise<Times> => {
    const times: Times = { ours: [], bare: [] };
    for (const [index, q] of queries.entries()) {
      if (index % 2 === 0) times.ours.push(await ask(q));
      times.bare.push(await bare(q));
      if (index % 2 === 1) times.ours.push(await ask(q));
    }
    return times;
  };
  const classes = CLASSES.map((one) => ({ name: one.name, queries: makeQueries(one, WARMING + MEASURED * ROUNDS, vocabulary), rounds: [] as Times[] }));
  for (const { queries } of classes) await measure(queries.splice(0, WARMING));
  for (let round = 0; round < ROUNDS; round += 1) {
    process.stderr.write(`  search, round ${round + 1} of ${ROUNDS}\n`);
    for (const { queries, rounds } of classes) rounds.push(await measure(queries.slice(round * MEASURED, (round + 1) * MEASURED)));
  }
  const together = Array.from({ length: ROUNDS }, (_, round) => ({
    ours: classes.flatMap(({ rounds }) => rounds[round]?.ours ?? []),
    bare: classes.flatMap(({ rounds }) => rounds[round]?.bare ?? []),
  }));
  return [{ ...ratioOf('all of them', together), atMost: 1.5 }, ...classes.map(({ name, rounds }) => ratioOf(name, rounds))];
}
