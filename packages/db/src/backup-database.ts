import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { CopyOut } from './backup-copy-out.ts';
import { MANIFEST_FILE, type Manifest, type TableFile, fileOf } from './backup-manifest.ts';
import { type Table, inTransaction, listTables, readApplied, readSequences, sqlNames } from './backup-tables.ts';
import { SetupError } from './setup-error.ts';
import { TOMBSTONE_FILE, type Tombstone, appendTombstones } from './tombstone-file.ts';
import { ensureTombstoneKey } from './tombstones.ts';

/** Called before each table: its name, and how many of how many are done. */
export type Progress = (table: string, done: number, total: number) => void;

const PRIVATE = 0o600;

async function copyTable(client: pg.Client, folder: string, { name, columns, key }: Table): Promise<TableFile> {
  const order = key.length === 0 ? '' : ` ORDER BY ${sqlNames(key)}`;
  const copy = client.query(new CopyOut(`COPY (SELECT ${sqlNames(columns)} FROM ${pg.escapeIdentifier(name)}${order}) TO STDOUT`));
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  await pipeline(copy, measure, createWriteStream(fileOf(folder, name), { flags: 'wx', mode: PRIVATE, flush: true }));
  return { name, columns, rows: copy.rows, bytes, sha256: hash.digest('hex') };
}

async function readTombstones(client: pg.Client): Promise<Tombstone[]> {
  const { rows } = await client.query<{ hash: string; at: Date }>(
    "SELECT encode(hash, 'hex') AS hash, created_at AS at FROM tombstone ORDER BY created_at, hash",
  );
  return rows.map(({ hash, at }) => ({ hash, createdAt: at.toISOString() }));
}

/** One snapshot for all tables: REPEATABLE READ on one connection sees the database as of its first statement. */
async function writeSnapshot(url: string, folder: string, progress: Progress): Promise<{ manifest: Manifest; tombstones: Tombstone[] }> {
  return inTransaction(url, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', async (client) => {
    const migrations = await readApplied(client);
    const { rows } = await client.query<{ at: Date; server: string }>("SELECT now() AS at, current_setting('server_version') AS server");
    const tables = await listTables(client);
    const files: TableFile[] = [];
    for (const table of tables) {
      progress(table.name, files.length, tables.length);
      files.push(await copyTable(client, folder, table));
    }
    const facts = { createdAt: rows[0]?.at.toISOString() ?? '', server: rows[0]?.server ?? '' };
    const manifest: Manifest = { format: 'whetstone-backup', version: 1, ...facts, migrations, tables: files, sequences: await readSequences(client) };
    return { manifest, tombstones: tables.some(({ name }) => name === 'tombstone') ? await readTombstones(client) : [] };
  });
}

/** Every backup must hold the key by which later tombstones are matched with its people. */
async function prepareKey(url: string): Promise<void> {
  await inTransaction(url, 'BEGIN', async (client) => {
    if ((await readApplied(client)).length === 0) throw new SetupError('There is nothing to back up: the database is empty, or not one of Whetstone.');
    const names = (await listTables(client)).map(({ name }) => name);
    if (names.includes('operator_setting')) await ensureTombstoneKey(async (sql, values) => client.query(sql, values));
  });
}

/**
 * Writes the whole database into a new folder, while it is being used or not. The folder appears under its name when it is
 * complete, or not at all. Brings the file of tombstones beside it up to date.
 * @throws SetupError when the folder is there already or there is nothing to back up
 */
export async function backupDatabase(url: string, folder: string, progress: Progress = () => undefined): Promise<Manifest> {
  const isTaken = await stat(folder).then(
    () => true,
    () => false,
  );
  if (isTaken) throw new SetupError(`${folder} is there already: name a folder that is not.`);
  await prepareKey(url);
  const unfinished = `${folder}.unfinished-${process.pid}`;
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  try {
    const { manifest, tombstones } = await writeSnapshot(url, unfinished, progress);
    await writeFile(join(unfinished, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`, { mode: PRIVATE, flush: true });
    await appendTombstones(join(dirname(folder), TOMBSTONE_FILE), tombstones);
    await rename(unfinished, folder);
    return manifest;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}
