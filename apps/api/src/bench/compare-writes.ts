import { Agent, request } from 'node:http';
import { createTestDatabase } from '@whetstone/db/testing/test-database';
import pg from 'pg';
import { type Writer, addWriters } from '../faults/writers.ts';
import { generateBank } from './generate-bank.ts';
import { median } from './median.ts';
import { type Server, startServer } from './start-server.ts';

const ROUNDS = 7;
const SECONDS = 3;

export interface Writing {
  /** what the ratio is of */
  name: string;
  questions: number;
  writers: number;
  /** after the writers are there, each with an attempt at the first question */
  prepare?: (client: pg.Client, writers: readonly Writer[]) => Promise<void>;
  /** what a writer sends next, never the same twice */
  next: (writer: Writer) => { path: string; body: object };
}

/** How many are saved a second when all write at once, each the next when the last is saved. */
function createWriting({ next }: Writing, agent: Agent) {
  const put = async (url: string, writer: Writer): Promise<void> => {
    const { path, body } = next(writer);
    const headers = { 'content-type': 'application/json', cookie: `sid=${writer.token}`, 'sec-fetch-site': 'same-origin' };
    return new Promise((resolve, reject) => {
      const asked = request(url + path, { agent, method: 'PUT', headers }, (response) => {
        if (response.statusCode === 200) response.resume().once('end', resolve);
        else reject(new Error(`${path} is answered with ${response.statusCode}`));
      });
      asked.once('error', reject).end(JSON.stringify(body));
    });
  };
  return async (url: string, writers: readonly Writer[]): Promise<number> => {
    const started = performance.now();
    let saved = 0;
    await Promise.all(
      writers.map(async (writer) => {
        while (performance.now() - started <= SECONDS * 1000) {
          await put(url, writer);
          saved += 1;
        }
      }),
    );
    return (saved * 1000) / (performance.now() - started);
  };
}

async function measure({ ours, bare }: { ours: Server; bare: Server }, save: (url: string) => Promise<number>) {
  for (const { url } of [ours, bare]) await save(url); // warm
  const rates: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    process.stderr.write(`  round ${round + 1} of ${ROUNDS}\n`);
    // Each round begins with the other one, so that neither always finds the larger table.
    for (const side of round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const))
      rates[side].push(await save((side === 'ours' ? ours : bare).url));
  }
  return rates;
}

/** Prints how many of ours are saved a second, to those of the same route with the same statements by bare pg. */
export async function compareWrites(writing: Writing): Promise<void> {
  const database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.url });
  const agent = new Agent({ keepAlive: true, maxSockets: writing.writers });
  await client.connect();
  await generateBank(database.url, { questions: writing.questions, promptWords: 10, answerWords: 10 });
  const writers = await addWriters(client, writing.writers, 'q-made-0');
  await writing.prepare?.(client, writers);
  const ours = await startServer('../main.ts', [], { DATABASE_URL: database.url, PORT: '0', LOG_LEVEL: 'info', WEB_DIST: '' });
  const bare = await startServer('bare-write-server.ts', [], { DATABASE_URL: database.url });
  try {
    const save = createWriting(writing, agent);
    const rates = await measure({ ours, bare }, async (url) => save(url, writers));
    const perSecond = (side: 'ours' | 'bare'): string => `${Math.round(median(rates[side])).toLocaleString('en')}/s`;
    const ratio = median(rates.ours.map((rate, round) => rate / (rates.bare[round] ?? Number.NaN)));
    console.log(JSON.stringify([{ name: writing.name, ratio, atLeast: 0.7, note: `${perSecond('ours')} to ${perSecond('bare')}` }]));
  } finally {
    agent.destroy();
    await ours.stop();
    await bare.stop();
    await client.end();
    await database.drop();
  }
}
