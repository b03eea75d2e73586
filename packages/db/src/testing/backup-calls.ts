import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach } from 'vitest';
import { inTransaction } from '../backup-tables.ts';
import { erasePerson } from '../erase-person.ts';
import { migrate } from '../migrate.ts';
import { createEmptyDatabase } from './test-database.ts';

export const ANNA = '0198a000-0000-7000-8000-00000000000a';
export const BEN = '0198a000-0000-7000-8000-00000000000b';
export const WORDS = 'a\tb\\c\n\\N "quoted" 中文 \u0001';

interface Place {
  /** of an empty database */
  url: string;
  /** of an empty folder */
  home: string;
  openEmpty: () => Promise<string>;
}

/** An empty database and an empty folder for each test of a file; both are gone after it, and so is what was opened meanwhile. */
export function placeForBackups(): Place {
  let drops: (() => Promise<void>)[] = [];
  const openEmpty = async (): Promise<string> => {
    const database = await createEmptyDatabase();
    drops.push(database.drop);
    return database.url;
  };
  const place: Place = { url: '', home: '', openEmpty };
  beforeEach(async () => {
    place.home = await mkdtemp(join(tmpdir(), 'whetstone-backup-'));
    place.url = await openEmpty();
  });
  afterEach(async () => {
    for (const drop of drops) await drop();
    drops = [];
    await rm(place.home, { recursive: true, force: true });
  });
  return place;
}

export async function query<R extends pg.QueryResultRow>(at: string, sql: string, values: unknown[] = []): Promise<R[]> {
  const client = new pg.Client({ connectionString: at });
  await client.connect();
  try {
    return (await client.query<R>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Deletes a person as the app does, without a tombstone. */
export async function eraseFrom(at: string, id: string): Promise<void> {
  const [person] = await query<{ id: string; pseudonym: string }>(at, 'SELECT id, pseudonym FROM person WHERE id = $1', [id]);
  if (person) await inTransaction(at, 'BEGIN', async (client) => erasePerson(async (sql, values) => client.query(sql, values), person));
}

/** All migrations, two people with what is theirs, and a table of some size. */
export async function fill(at: string): Promise<void> {
  await migrate(at);
  for (const [id, name] of [
    [ANNA, 'anna'],
    [BEN, 'ben'],
  ]) {
    await query(at, 'INSERT INTO person (id, pseudonym, sign_in_name, name) VALUES ($1, gen_random_uuid(), $2, $3)', [id, name, `${name} ${WORDS}`]);
    await query(
      at,
      "INSERT INTO report (id, person_id, kind, target_id, version, part, text) VALUES (gen_random_uuid(), $1, 'question', 'q', 1, 'answer', $2)",
      [id, WORDS],
    );
    await query(at, 'INSERT INTO recovery_code (person_id, hash) VALUES ($1, $2)', [id, randomBytes(32)]);
    await query(at, `INSERT INTO audit_event (act, subject) VALUES ('person.create', (SELECT pseudonym FROM person WHERE id = $1))`, [id]);
  }
  await query(
    at,
    "INSERT INTO document (id, kind, slug, file, hash, current_version, company_id) VALUES ('acme-pay', 'salary', 'pay', 'f', 'h', 1, NULL), ('acme', 'company', 'acme', 'f', 'h', 1, NULL)",
  );
  await query(at, "UPDATE document SET company_id = 'acme' WHERE id = 'acme-pay'"); // now it refers to a row that comes after it
  await query(
    at,
    "INSERT INTO document_version (document_id, number, hash, title, record, rendered, renderer_version) SELECT 'acme', n, 'h', repeat(md5(n::text), 40), jsonb_build_object('n', n, 'text', $1::text), '{}', 1 FROM generate_series(1, 3000) n",
    [WORDS],
  );
}
