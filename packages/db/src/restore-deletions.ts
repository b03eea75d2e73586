import type pg from 'pg';
import { listTables } from './backup-tables.ts';
import { erasePerson } from './erase-person.ts';
import type { Tombstone } from './tombstone-file.ts';
import { TOMBSTONE_KEY, ensureTombstoneKey, tombstoneOf } from './tombstones.ts';

/** What the database that is being replaced knows of people who went. */
export interface Deletions {
  tombstones: Tombstone[];
  keys: string[];
}

async function readKeys(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>("SELECT value #>> '{}' AS key FROM operator_setting WHERE name = $1", [TOMBSTONE_KEY]);
  return rows.map(({ key }) => key);
}

async function readTombstones(client: pg.Client): Promise<Tombstone[]> {
  const { rows } = await client.query<{ hash: string; at: Date }>("SELECT encode(hash, 'hex') AS hash, created_at AS at FROM tombstone");
  return rows.map(({ hash, at }) => ({ hash, createdAt: at.toISOString() }));
}

/** Read before anything is dropped; nothing, where there is no database yet or one from before there were people. */
export async function readDeletions(client: pg.Client): Promise<Deletions> {
  const names = new Set((await listTables(client)).map(({ name }) => name));
  if (!['person', 'tombstone', 'operator_setting'].every((name) => names.has(name))) return { tombstones: [], keys: [] };
  return { tombstones: await readTombstones(client), keys: await readKeys(client) };
}

async function eraseThose(client: pg.Client, keys: string[], hashes: Set<string>): Promise<number> {
  const { rows: people } = await client.query<{ id: string; pseudonym: string }>('SELECT id, pseudonym FROM person');
  const gone = people.filter(({ id }) => keys.some((key) => hashes.has(tombstoneOf(key, id).toString('hex'))));
  for (const person of gone) await erasePerson(async (sql, values) => client.query(sql, values), person);
  return gone.length;
}

/**
 * Deletes again who was deleted after the backup was made.
 * @returns how many people were deleted, and all tombstones as they stand now
 */
export async function applyDeletions(client: pg.Client, { tombstones, keys }: Deletions): Promise<{ erased: number; tombstones: Tombstone[] }> {
  const [key] = keys;
  const run = async (sql: string, values: unknown[]): Promise<unknown> => client.query(sql, values);
  // A backup from before there were keys goes on with the one that is known.
  if (key !== undefined)
    await run('INSERT INTO operator_setting (name, value) VALUES ($1, to_jsonb($2::text)) ON CONFLICT (name) DO NOTHING', [TOMBSTONE_KEY, key]);
  await ensureTombstoneKey(run);
  for (const { hash, createdAt } of tombstones)
    await run("INSERT INTO tombstone (hash, created_at) VALUES (decode($1, 'hex'), $2) ON CONFLICT (hash) DO NOTHING", [hash, createdAt]);
  const all = await readTombstones(client);
  const erased = await eraseThose(client, [...new Set([...keys, ...(await readKeys(client))])], new Set(all.map(({ hash }) => hash)));
  return { erased, tombstones: all };
}
