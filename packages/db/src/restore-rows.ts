import { createReadStream } from 'node:fs';
import pg from 'pg';
import type { Progress } from './backup-database.ts';
import { type Manifest, fileOf } from './backup-manifest.ts';
import { listTables, sqlNames } from './backup-tables.ts';
import { CopyIn } from './restore-copy-in.ts';
import { SetupError } from './setup-error.ts';

const REFERENCES = `
  SELECT k.conrelid::regclass::text AS "from", k.confrelid::regclass::text AS "to" FROM pg_constraint k
  WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND k.conrelid <> k.confrelid`;

/**
 * Tables in an order in which each comes after those that it refers to. A table that refers to itself is filled by one
 * statement, at whose end the references are checked. (To switch the checks off takes a superuser, which a managed server does not give.)
 */
async function orderTables(client: pg.Client, names: string[]): Promise<string[]> {
  const { rows } = await client.query<{ from: string; to: string }>(REFERENCES);
  const waiting = new Map(names.map((name) => [name, new Set<string>()]));
  for (const { from, to } of rows) waiting.get(from)?.add(to);
  const ordered: string[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting].filter(([, needs]) => needs.size === 0).map(([name]) => name);
    if (ready.length === 0) throw new Error(`tables that refer to each other in a circle: ${[...waiting.keys()].join(', ')}`);
    for (const name of ready) waiting.delete(name);
    for (const needs of waiting.values()) for (const name of ready) needs.delete(name);
    ordered.push(...ready);
  }
  return ordered;
}

/** What migrations have put there goes; triggers neither refuse rows nor add any. */
async function emptyTables(client: pg.Client, names: string[]): Promise<void> {
  for (const name of names) await client.query(`ALTER TABLE ${pg.escapeIdentifier(name)} DISABLE TRIGGER USER`);
  await client.query(`TRUNCATE ${sqlNames(names)}`);
}

/**
 * Fills the tables, which stand as they stood when the backup was made, and sets the sequences.
 * @throws SetupError when tables or numbers of rows are not those of the backup
 */
export async function loadRows(client: pg.Client, folder: string, { manifest, progress }: { manifest: Manifest; progress: Progress }): Promise<void> {
  const names = (await listTables(client)).map(({ name }) => name);
  const files = new Map(manifest.tables.map((table) => [table.name, table]));
  const odd = names.find((name) => !files.has(name)) ?? [...files.keys()].find((name) => !names.includes(name));
  if (odd !== undefined) throw new SetupError(`The backup in ${folder} does not fit its own migrations (table ${odd}): take another.`);
  await emptyTables(client, names);
  let done = 0;
  for (const name of await orderTables(client, names)) {
    const { columns, rows } = files.get(name) ?? { columns: [], rows: 0 };
    progress(name, done, names.length);
    const copy = client.query(new CopyIn(`COPY ${pg.escapeIdentifier(name)} (${sqlNames(columns)}) FROM STDIN`, createReadStream(fileOf(folder, name))));
    const loaded = await copy.done;
    if (loaded !== rows) throw new SetupError(`The backup in ${folder} is damaged: ${name} has ${loaded} rows instead of ${rows}. Take another.`);
    done += 1;
  }
  for (const name of names) await client.query(`ALTER TABLE ${pg.escapeIdentifier(name)} ENABLE TRIGGER USER`);
  for (const { name, lastValue, isCalled } of manifest.sequences)
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [pg.escapeIdentifier(name), lastValue, isCalled]);
}
