import { chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { SetupError } from '../setup-error.ts';
import { binaries } from './binaries.ts';
import type { Binaries } from './binaries.ts';
import { type DataFolder, SHARED_FOLDER, prepareDataFolder } from './data-folder.ts';
import { freePort } from './free-port.ts';
import { run } from './run.ts';
import { type ServerUser, serverUser } from './server-user.ts';

export interface EmbeddedPostgres {
  url: string;
  /** True when this call started the server, false when it found it running. */
  started: boolean;
  /** Where the cluster lies, when it could not lie in the data folder. */
  movedTo: string | null;
  stop: () => Promise<void>;
}

interface Server {
  data: DataFolder;
  programs: Binaries;
  user: ServerUser | null;
}

const MAJOR = '18';
const DATABASE = 'whetstone';

const urlFor = (server: Server, port: number, database = DATABASE): string => `postgresql://postgres:${server.data.password}@127.0.0.1:${port}/${database}`;

async function clusterMajor({ data }: Server): Promise<string | null> {
  const version = await readFile(join(data.cluster, 'PG_VERSION'), 'utf8').catch(() => null);
  return version?.trim() ?? null;
}

/** initdb removes what it made when it fails or is interrupted; a cluster is complete once `ready` stands in it. */
async function initialise(server: Server): Promise<void> {
  const { data, programs, user } = server;
  await rm(data.cluster, { recursive: true, force: true });
  await mkdir(data.cluster, { recursive: true, mode: 0o700 });
  const passwordFile = join(data.cluster, '..', `.password-${process.pid}`);
  await writeFile(passwordFile, data.password, { mode: 0o600 });
  try {
    if (user) {
      await chown(data.cluster, user.uid, user.gid);
      await chown(passwordFile, user.uid, user.gid);
    }
    const flags = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-instructions'];
    const { code, output } = await run(programs.initdb, [`--pgdata=${data.cluster}`, `--pwfile=${passwordFile}`, ...flags], user ?? {});
    if (code !== 0) throw new SetupError(`PostgreSQL could not prepare ${data.cluster}: ${lastLine(output)}`);
    await writeFile(join(data.cluster, 'whetstone-ready'), '');
  } finally {
    await rm(passwordFile, { force: true });
  }
}

const lastLine = (output: string): string => output.trim().split('\n').at(-1) ?? 'it gave no reason.';

async function portOfRunning({ data, programs, user }: Server): Promise<number | null> {
  const { code } = await run(programs.pgCtl, ['status', '-D', data.cluster], user ?? {});
  if (code !== 0) return null;
  const pidFile = await readFile(join(data.cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  return Number(pidFile.split('\n')[3]) || null;
}

async function startServer({ data, programs, user }: Server): Promise<number> {
  const port = await freePort();
  const options = `-p ${port} -h 127.0.0.1 -k '' -c synchronous_commit=on -c max_connections=100 -c cluster_name=whetstone`;
  const log = join(data.cluster, 'server.log');
  const { code } = await run(programs.pgCtl, ['start', '-w', '-t', '60', '-s', '-D', data.cluster, '-l', log, '-o', options], user ?? {});
  if (code !== 0) {
    const reason = lastLine(await readFile(log, 'utf8').catch(() => ''));
    throw new SetupError(`PostgreSQL did not start (${reason}): see ${log}.`);
  }
  return port;
}

async function accepts(server: Server, port: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlFor(server, port, 'postgres'), connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // the answer is `false`, not an uncaught event
  const answers = await client.connect().then(
    () => true,
    () => false,
  );
  await client.end().catch(() => undefined);
  return answers;
}

const RECOVERY_MS = 20_000;
const RETRY_MS = 250;

/**
 * Joins the server that runs on the cluster, or starts one. After a `kill -9` the process table may still show the old
 * server, or its children may still hold its memory, for a moment; then this tries again.
 */
async function joinOrStart(server: Server): Promise<{ port: number; started: boolean }> {
  const giveUpAt = Date.now() + RECOVERY_MS;
  for (;;) {
    const port = await portOfRunning(server);
    if (port !== null && (await accepts(server, port))) return { port, started: false };
    try {
      if (port === null) return { port: await startServer(server), started: true };
    } catch (error) {
      if (Date.now() > giveUpAt) throw error;
    }
    if (Date.now() > giveUpAt) throw new SetupError(`The PostgreSQL on ${server.data.cluster} does not answer: stop it, then start again.`);
    await setTimeout(RETRY_MS);
  }
}

async function ensureDatabase(server: Server, port: number): Promise<void> {
  const client = new pg.Client({ connectionString: urlFor(server, port, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/**
 * Starts the embedded PostgreSQL on the data folder, or joins the one that already runs there
 * (after the process that started it was killed, say). A cluster that was cut off while it was made is made again.
 * @param folder absolute path of the data folder.
 * @throws SetupError when the folder is foreign or the server does not come up.
 */
export async function startPostgres(folder: string): Promise<EmbeddedPostgres> {
  const user = await serverUser();
  const data = await prepareDataFolder(folder, user);
  const server = { data, user, programs: await binaries(user, SHARED_FOLDER) };
  const major = await clusterMajor(server);
  if (major !== null && major !== MAJOR) {
    throw new SetupError(`${data.cluster} was made by PostgreSQL ${major}, this is ${MAJOR}: choose another folder with WHETSTONE_DATA.`);
  }
  const complete = await readFile(join(data.cluster, 'whetstone-ready')).then(
    () => true,
    () => false,
  );
  if (!complete) await initialise(server);
  const { port, started } = await joinOrStart(server);
  await ensureDatabase(server, port);
  return {
    url: urlFor(server, port),
    started,
    movedTo: data.cluster.startsWith(folder) ? null : data.cluster,
    stop: async () => {
      await run(server.programs.pgCtl, ['stop', '-w', '-m', 'fast', '-s', '-D', data.cluster], user ?? {});
    },
  };
}
