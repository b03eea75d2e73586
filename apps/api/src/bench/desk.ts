import { createTestDatabase } from '@whetstone/db/testing/test-database';
import pg from 'pg';
import { MOST_COUNTED } from '@whetstone/contracts/desk';
import { claimedSql, countSql, queueSql } from '../features/desk/read-queue.ts';
import { get } from './ask.ts';
import { generateSubmissions } from './generate-submissions.ts';
import { median } from './median.ts';
import { startServer } from './start-server.ts';

const WAITING = 10_000;
const PAGE = 20;
const WARMING = 10;
const MEASURED = 20;
const ROUNDS = 7;

const database = await createTestDatabase();
const client = new pg.Client({ connectionString: database.url });

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function run(url: string, { mentorId, token }: { mentorId: string; token: string }) {
  const statements = [queueSql(mentorId, PAGE), claimedSql(mentorId), countSql(mentorId, MOST_COUNTED)].map(({ text, values }) => ({ text, values }));
  const ours = async (): Promise<number> => timed(async () => get(`${url}/api/desk`, `sid=${token}`));
  const bare = async (): Promise<number> =>
    timed(async () => {
      for (const { text, values } of statements) await client.query(text, [...values]);
    });
  for (let count = 0; count < WARMING; count += 1) {
    await ours();
    await bare();
  }
  const rounds: { ours: number[]; bare: number[] }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    process.stderr.write(`  round ${round + 1} of ${ROUNDS}\n`);
    const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
    for (let count = 0; count < MEASURED; count += 1) {
      times.ours.push(await ours());
      times.bare.push(await bare());
    }
    rounds.push(times);
  }
  const all = (side: 'ours' | 'bare'): string => `${median(rounds.flatMap((times) => times[side])).toFixed(1)} ms`;
  return [
    {
      name: 'Desk with 10,000 submissions that wait: median to that of the SQL by bare pg',
      ratio: median(rounds.map((times) => median(times.ours) / median(times.bare))),
      atMost: 3,
      note: `${all('ours')} to ${all('bare')}`,
    },
  ];
}

await client.connect();
const mentor = await generateSubmissions(database.url, WAITING);
const server = await startServer('../main.ts', [], { DATABASE_URL: database.url, PORT: '0', LOG_LEVEL: 'info', WEB_DIST: '' });
try {
  console.log(JSON.stringify(await run(server.url, mentor)));
} finally {
  await server.stop();
  await client.end();
  await database.drop();
}
