import { createDb } from '@whetstone/db/create-db';
import { createTestDatabase } from '@whetstone/db/testing/test-database';
import pg from 'pg';
import { readStudyClock } from '../features/study-clock/read-study-clock.ts';
import { get } from './ask.ts';
import { compareInTurns } from './compare-in-turns.ts';
import { generateBank } from './generate-bank.ts';
import { type Student, generateStudy } from './generate-study.ts';
import { startServer } from './start-server.ts';
import { todayStatements } from './today-statements.ts';

const SIZE = { cards: 5000, reviews: 200_000, days: 1000, guideQuestions: 31 };

const database = await createTestDatabase();
const db = createDb(database.url, { max: 1 });
const client = new pg.Client({ connectionString: database.url });

/** The statements with their parameters, made beforehand. */
async function prepare({ personId, guideId }: Student) {
  const { today } = await readStudyClock(db, personId);
  const ids = async (sql: string): Promise<string[]> => (await client.query<{ id: string }>(sql)).rows.map(({ id }) => id);
  const asked = await ids('SELECT DISTINCT question_id AS id FROM guide_question');
  const others = await ids(`SELECT question_id AS id FROM card WHERE due_on < '${today}'::date + 30 ORDER BY due_on LIMIT 1000`);
  return todayStatements({ personId, guideId, today, asked, others });
}

async function run(url: string, student: Student) {
  const statements = await prepare(student);
  const ours = async (): Promise<unknown> => get(`${url}/api/me/today`, `sid=${student.token}`);
  const bare = async (): Promise<void> => {
    for (const { text, values } of statements) await client.query(text, [...values]);
  };
  return [
    {
      name: 'Today with 5,000 cards and 200,000 reviews: median to that of the SQL by bare pg',
      atMost: 3,
      ...(await compareInTurns(ours, bare)),
    },
  ];
}

await client.connect();
await generateBank(database.url, { questions: SIZE.cards + SIZE.guideQuestions, promptWords: 10, answerWords: 10 });
const student = await generateStudy(database.url, SIZE);
const server = await startServer('../main.ts', [], { DATABASE_URL: database.url, PORT: '0', LOG_LEVEL: 'info', WEB_DIST: '' });
try {
  console.log(JSON.stringify(await run(server.url, student)));
} finally {
  await server.stop();
  await client.end();
  await db.$disconnect();
  await database.drop();
}
