import { createHmac, randomBytes } from 'node:crypto';
import type { RunSql } from './erase-person.ts';

/** Where the key of the hashes lives: in the database, so that every backup has it with it (docs/decisions/008). */
export const TOMBSTONE_KEY = 'tombstone_key';
const KEY_BYTES = 32;

/** Makes the key of this installation unless there is one. It must be there before the first backup. */
export async function ensureTombstoneKey(run: RunSql): Promise<void> {
  await run('INSERT INTO operator_setting (name, value) VALUES ($1, to_jsonb($2::text)) ON CONFLICT (name) DO NOTHING', [
    TOMBSTONE_KEY,
    randomBytes(KEY_BYTES).toString('hex'),
  ]);
}

/** Stands for a person who was deleted: who has the key and an id can tell whether it is this one, and nobody else can. */
export const tombstoneOf = (key: string, personId: string): Buffer => createHmac('sha256', Buffer.from(key, 'hex')).update(personId).digest();
