import { createTestDatabase } from '@whetstone/db/testing/test-database';
import pg from 'pg';
import { MOST_COUNTED } from '@whetstone/contracts/desk';
import { claimedSql, countSql, queueSql } from '../features/desk/read-queue.ts';
import { get } from './ask.ts';
import { compareInTurns } from './compare-in-turns.ts';
import { generateSubmissions } from './generate-submissions.ts';
import { startServer } from './start-server.ts';

const WAITING = 10_000;
const PAGE = 20;

const database = await createTestDatabase();
const client = new pg.Client({ connectionString: database.url });

async function run(url: string, { mentorId, token }: { mentorId: string; token: string }) {
  const statements = [queueSql(mentorId, PAGE), claimedSql(mentorId), countSql(mentorId, MOST_COUNTED)].map(({ text, values }) => ({ text, values }));
  const ours = async (): Promise<unknown> => get(`${url}/api/desk`, `sid=${token}`);
  const bare = async (): Promise<void> => {
    for (const { text, values } of statements) await client.query(text, [...values]);
  };
  return [
    {
      name: 'Desk with 10,000 submissions that wait: median to that of the SQL by bare pg',
      atMost: 3,
      ...(await compareInTurns(ours, bare)),
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
