import { createDb } from '@whetstone/db/create-db';
import type { Prisma } from '@whetstone/db/generated/client';
import { createTestDatabase } from '@whetstone/db/testing/test-database';
import pg from 'pg';
import { parseSearch } from '../features/questions/parse-search.ts';
import { recordStatements } from './record-statements.ts';
import { resolveSearch } from '../features/questions/resolve-search.ts';
import { searchSql } from '../features/questions/search-sql.ts';
import { get } from './ask.ts';
import { generateBank } from './generate-bank.ts';
import { QUERY_CLASSES, makeQueries } from './generate-queries.ts';
import { median, percentile } from './median.ts';
import { startServer } from './start-server.ts';

const QUESTIONS = 100_000;
const LIMIT = 20;
const WARMING = 20;
/** Searches of each class in each round. */
const MEASURED = 40;
const ROUNDS = 7;

interface Search {
  path: string;
  statements: Prisma.Sql[];
}

interface Times {
  ours: number[];
  bare: number[];
}

type Ask = (search: Search) => Promise<number>;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Asks each search of both, in turns of who is first: the second finds the pages of the table in memory. */
async function measure(searches: readonly Search[], ours: Ask, bare: Ask): Promise<Times> {
  const times: Times = { ours: [], bare: [] };
  for (const [index, search] of searches.entries()) {
    if (index % 2 === 0) times.ours.push(await ours(search));
    times.bare.push(await bare(search));
    if (index % 2 === 1) times.ours.push(await ours(search));
  }
  return times;
}

const flat = (rounds: readonly Times[]): Times => ({ ours: rounds.flatMap(({ ours }) => ours), bare: rounds.flatMap(({ bare }) => bare) });

/** The median of the rounds: a machine that is busy with something else for a second spoils one round and not the ratio. */
function ratioOf(name: string, rounds: readonly Times[]) {
  const p95 = (times: readonly number[]): number => percentile(times, 0.95);
  const { ours, bare } = flat(rounds);
  const inAll = `p95 ${p95(ours).toFixed(1)} ms to ${p95(bare).toFixed(1)} ms, median ${median(ours).toFixed(1)} ms to ${median(bare).toFixed(1)} ms`;
  return {
    name: `search, ${name}: p95 to that of the same SQL by bare pg`,
    ratio: median(rounds.map((round) => p95(round.ours) / p95(round.bare))),
    note: inAll,
  };
}

const database = await createTestDatabase();
const db = createDb(database.url, { max: 1 });
const client = new pg.Client({ connectionString: database.url });
const progress = (done: number): void =>
  void (done % 20_000 === 0 && process.stderr.write(`  ${done.toLocaleString('en')} of ${QUESTIONS.toLocaleString('en')} questions\n`));

/** The SQL that a search needs, made beforehand: the look-ups of its words, and the page. */
async function prepare(q: string): Promise<Search> {
  const words = recordStatements(db);
  const search = await resolveSearch({ db: words }, parseSearch(q));
  if (!search) throw new Error(`nothing to search for in "${q}"`);
  const page = searchSql({ filters: {}, areas: [], query: search.query, offset: 0, limit: LIMIT });
  return { path: `/api/questions?limit=${LIMIT}&q=${encodeURIComponent(q)}`, statements: [...words.statements, page] };
}

async function run(url: string) {
  const vocabulary = await generateBank(database.url, { questions: QUESTIONS, promptWords: 30, answerWords: 60, progress });
  const ours: Ask = async ({ path }) => timed(() => get(url + path));
  const bare: Ask = async ({ statements }) =>
    timed(async () => {
      for (const { text, values } of statements) await client.query(text, [...values]);
    });
  const classes: { name: string; searches: Search[]; rounds: Times[] }[] = [];
  for (const queryClass of QUERY_CLASSES) {
    const searches: Search[] = [];
    for (const q of makeQueries(queryClass, WARMING + MEASURED * ROUNDS, vocabulary)) searches.push(await prepare(q));
    await measure(searches.splice(0, WARMING), ours, bare);
    classes.push({ name: queryClass.name, searches, rounds: [] });
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    process.stderr.write(`  round ${round + 1} of ${ROUNDS}\n`);
    for (const { searches, rounds } of classes) rounds.push(await measure(searches.slice(round * MEASURED, (round + 1) * MEASURED), ours, bare));
  }
  const together = Array.from({ length: ROUNDS }, (_, round) => flat(classes.flatMap(({ rounds }) => rounds[round] ?? [])));
  return [{ ...ratioOf('all of them', together), atMost: 1.5 }, ...classes.map(({ name, rounds }) => ratioOf(name, rounds))];
}

await client.connect();
// Each search is another address, so none comes from the cache of ready bytes.
const server = await startServer('../main.ts', [], { DATABASE_URL: database.url, PORT: '0', LOG_LEVEL: 'info', WEB_DIST: '' });
try {
  console.log(JSON.stringify(await run(server.url)));
} finally {
  await server.stop();
  await client.end();
  await db.$disconnect();
  await database.drop();
}
