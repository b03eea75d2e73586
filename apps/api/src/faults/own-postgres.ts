import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type EmbeddedPostgres, startPostgres } from '@whetstone/db/embedded/start-postgres';
import pg from 'pg';
import { type TcpProxy, createTcpProxy } from '../testing/tcp-proxy.ts';

/** A PostgreSQL on a folder of its own, which can be killed; its address stays the same. */
export interface OwnPostgres {
  /** through a way that leads to the server wherever it listens after a restart */
  url: string;
  /** kill -9, and start again */
  killAndRestart: () => Promise<void>;
  stop: () => Promise<void>;
}

const portOf = (url: string): number => Number(new URL(url).port);

/** @throws when the server is not the one on our folder: nothing may be written, and nothing killed, elsewhere */
async function checkIsOwn({ url, movedTo }: EmbeddedPostgres, folder: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    const found = rows[0]?.data_directory ?? '';
    if (found !== (movedTo ?? join(folder, 'postgres'))) throw new Error(`the data folder of the server is ${found} and not ours: nothing was done`);
    return found;
  } finally {
    await client.end();
  }
}

async function kill(dataDirectory: string): Promise<void> {
  const [pid = ''] = (await readFile(join(dataDirectory, 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
}

const PATIENCE_MS = 180_000;

/** On a busy machine the remains of the killed server take longer to go than a start has patience for. */
async function restart(folder: string): Promise<EmbeddedPostgres> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await startPostgres(folder);
    } catch (error) {
      if (Date.now() > giveUpAt) throw error;
    }
  }
}

export async function startOwnPostgres(folder: string): Promise<OwnPostgres> {
  let server = await startPostgres(folder);
  if (!server.started) throw new Error(`a server runs on ${folder} already`);
  const dataDirectory = await checkIsOwn(server, folder);
  const way: TcpProxy = await createTcpProxy(portOf(server.url));
  const url = new URL(server.url);
  url.port = String(way.port);
  return {
    url: url.href,
    killAndRestart: async () => {
      await kill(dataDirectory);
      server = await restart(folder);
      await checkIsOwn(server, folder);
      await way.mend(portOf(server.url));
    },
    stop: async () => {
      await way.cut();
      await server.stop();
      if (server.movedTo) await rm(server.movedTo, { recursive: true, force: true });
    },
  };
}
