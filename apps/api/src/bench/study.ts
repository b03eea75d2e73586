import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { createTestDatabase } from '@whetstone/db/testing/test-database';
import pg from 'pg';
import { type Writer, addWriters } from '../faults/writers.ts';
import { generateBank } from './generate-bank.ts';
import { median } from './median.ts';
import { type Server, startServer } from './start-server.ts';

const QUESTIONS = 1000;
const WRITERS = 32;
const ROUNDS = 7;
const SECONDS = 3;

const database = await createTestDatabase();
const client = new pg.Client({ connectionString: database.url });
const agent = new Agent({ keepAlive: true, maxSockets: WRITERS });
let sent = 0;

/** One grade of the next question in turn, under a new id. */
async function grade(url: string, { token }: Writer): Promise<void> {
  sent += 1;
  const review = {
    kind: 'grade',
    question: `q-made-${sent % QUESTIONS}`,
    version: 1,
    grade: 1 + (sent % 4),
    attemptId: null,
    durationMs: 60_000,
    claimedAt: null,
  };
  const headers = { 'content-type': 'application/json', cookie: `sid=${token}`, 'sec-fetch-site': 'same-origin' };
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/api/me/reviews/${randomUUID()}`, { agent, method: 'PUT', headers }, (response) => {
      if (response.statusCode === 200) response.resume().once('end', resolve);
      else reject(new Error(`a review is answered with ${response.statusCode}`));
    });
    asked.once('error', reject).end(JSON.stringify(review));
  });
}

/** All write at once, each the next when the last is saved. @returns saved a second */
async function write(url: string, writers: readonly Writer[], seconds: number): Promise<number> {
  const [started, before] = [performance.now(), sent];
  const isOver = (): boolean => performance.now() - started > seconds * 1000;
  await Promise.all(
    writers.map(async (writer) => {
      while (!isOver()) await grade(url, writer);
    }),
  );
  return ((sent - before) * 1000) / (performance.now() - started);
}

async function run({ ours, bare }: { ours: Server; bare: Server }, writers: readonly Writer[]) {
  for (const { url } of [ours, bare]) await write(url, writers, SECONDS); // warm
  const rates: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    process.stderr.write(`  round ${round + 1} of ${ROUNDS}\n`);
    // Each round begins with the other one, so that neither always finds the larger table.
    for (const side of round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const))
      rates[side].push(await write((side === 'ours' ? ours : bare).url, writers, SECONDS));
  }
  const perSecond = (side: 'ours' | 'bare'): string => `${Math.round(median(rates[side])).toLocaleString('en')}/s`;
  return [
    {
      name: 'recording a review: to the same route with the same statements by bare pg',
      ratio: median(rates.ours.map((rate, round) => rate / (rates.bare[round] ?? Number.NaN))),
      atLeast: 0.7,
      note: `${perSecond('ours')} to ${perSecond('bare')}`,
    },
  ];
}

await client.connect();
await generateBank(database.url, { questions: QUESTIONS, promptWords: 10, answerWords: 10 });
const writers = await addWriters(client, WRITERS, 'q-made-0');
const ours = await startServer('../main.ts', [], { DATABASE_URL: database.url, PORT: '0', LOG_LEVEL: 'info', WEB_DIST: '' });
const bare = await startServer('bare-review-server.ts', [], { DATABASE_URL: database.url });
try {
  console.log(JSON.stringify(await run({ ours, bare }, writers)));
} finally {
  agent.destroy();
  await ours.stop();
  await bare.stop();
  await client.end();
  await database.drop();
}
