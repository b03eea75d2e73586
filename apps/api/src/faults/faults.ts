import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createDb } from '@whetstone/db/create-db';
import { migrate } from '@whetstone/db/migrate';
import { syncContent } from '@whetstone/sync/sync-content';
import { createContentFolder } from '@whetstone/sync/testing/content-folder';
import pg from 'pg';
import { rebuildAllCards } from '../features/reviews/rebuild-all-cards.ts';
import { type Counts, countWrites } from './count-writes.ts';
import { type OwnApi, startOwnApi } from './own-api.ts';
import { type OwnPostgres, startOwnPostgres } from './own-postgres.ts';
import { type Sent, type Writer, addWriters, write } from './writers.ts';

/* `pnpm test:faults`: 200 candidates write while the API and PostgreSQL are killed; what was said to be saved must be there, once. */

const WRITERS = 200;
const BETWEEN_MS = 4000;
/** after the last kill everyone may finish what they are sending */
const DRAIN_MS = 60_000;

type Fault = 'api' | 'postgres';
const FAULTS: readonly Fault[] = ['api', 'postgres', 'api', 'api', 'postgres', 'api', 'api'];
const CONTROL_FAULTS: readonly Fault[] = ['api', 'api'];

const say = (text: string): void => void process.stderr.write(`${text}\n`);

interface Run {
  name: string;
  program: string;
  faults: readonly Fault[];
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function breakAndMend(faults: readonly Fault[], { api, postgres }: { api: OwnApi; postgres: OwnPostgres }): Promise<void> {
  for (const [index, fault] of faults.entries()) {
    await setTimeout(BETWEEN_MS);
    say(`  kill -9 of ${fault === 'api' ? 'the API' : 'PostgreSQL'} (${index + 1} of ${faults.length})`);
    await (fault === 'api' ? api : postgres).killAndRestart();
  }
  await setTimeout(BETWEEN_MS);
}

async function writeThrough(writers: readonly Writer[], faults: readonly Fault[], servers: { api: OwnApi; postgres: OwnPostgres }): Promise<Sent[]> {
  let isOver = false;
  let giveUpAt = Number.POSITIVE_INFINITY;
  const writing = Promise.all(writers.map(async (writer) => write(servers.api.url, writer, { isOver: () => isOver, until: () => Date.now() > giveUpAt })));
  writing.catch(() => undefined); // it is awaited below
  await breakAndMend(faults, servers);
  isOver = true;
  giveUpAt = Date.now() + DRAIN_MS;
  return (await writing).flat();
}

/** One run on a server of its own. */
async function run({ name, program, faults }: Run): Promise<Counts & { cards: number; identicalCards: number }> {
  say(`${name}: ${WRITERS} writers`);
  const folder = await mkdtemp(join(tmpdir(), 'whetstone-faults-'));
  const content = await createContentFolder();
  const postgres = await startOwnPostgres(folder);
  const db = createDb(postgres.url, { max: 2 });
  try {
    await migrate(postgres.url);
    await syncContent(db, content.root);
    const writers = await withClient(postgres.url, async (client) => addWriters(client, WRITERS, 'q-fork'));
    const api = await startOwnApi(program, postgres.url);
    let sent: Sent[];
    try {
      sent = await writeThrough(writers, faults, { api, postgres });
    } finally {
      await api.stop();
    }
    const counts = await withClient(postgres.url, async (client) => countWrites(client, sent));
    const cards = await rebuildAllCards({ db }, { signInName: null, progress: () => undefined });
    return { ...counts, cards: cards?.cards ?? 0, identicalCards: cards?.identical ?? 0 };
  } finally {
    await db.$disconnect();
    await postgres.stop();
    await content.drop();
    await rm(folder, { recursive: true, force: true });
  }
}

const result = await run({ name: 'As it is served', program: '../main.ts', faults: FAULTS });
console.log(
  `${FAULTS.length} kills: ${result.said} of ${result.sent} were said to be saved, ${result.lost} of them are lost, ${result.doubled} rows are doubled; ` +
    `${result.identicalCards} of ${result.cards} cards are what the log gives.`,
);
const control = await run({ name: 'Control, which answers before it writes', program: 'early-server.ts', faults: CONTROL_FAULTS });
console.log(`Control: ${control.lost} of ${control.said} are lost, as they must be.`);
const holds = result.said > 0 && result.lost === 0 && result.doubled === 0 && result.identicalCards === result.cards && control.lost > 0;
console.log(holds ? 'Nothing was lost.' : 'FAILED.');
if (!holds) process.exitCode = 1;
