import type { Prisma } from '@whetstone/db/create-db';
import { erasePerson } from '@whetstone/db/erase-person';
import { TOMBSTONE_KEY, ensureTombstoneKey, tombstoneOf } from '@whetstone/db/tombstones';
import type { Deps } from '../../deps.ts';

interface Due {
  id: string;
  pseudonym: string;
}

async function readKey(tx: Prisma.TransactionClient): Promise<string> {
  const { value } = await tx.operatorSetting.findUniqueOrThrow({ where: { name: TOMBSTONE_KEY } });
  if (typeof value !== 'string') throw new Error(`the setting ${TOMBSTONE_KEY} is no key`);
  return value;
}

/** One person, one transaction. Another process may be at the same person: then this one passes by. */
async function purge({ db }: Pick<Deps, 'db'>, personId: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [person] = await tx.$queryRaw<Due[]>`
      SELECT id, pseudonym FROM person WHERE id = ${personId}::uuid AND deletion_due_at <= app_now() FOR UPDATE SKIP LOCKED`;
    if (person === undefined) return false;
    const run = async (sql: string, values: unknown[]): Promise<unknown> => tx.$executeRawUnsafe(sql, ...values);
    await ensureTombstoneKey(run);
    const hash = new Uint8Array(tombstoneOf(await readKey(tx), person.id));
    await tx.$executeRaw`INSERT INTO tombstone (hash) VALUES (${hash}) ON CONFLICT (hash) DO NOTHING`;
    await erasePerson(run, person);
    return true;
  });
}

/**
 * Deletes everyone whose seven days are over. One who cannot be deleted does not keep the others.
 * @returns how many were deleted
 * @throws AggregateError when some could not be
 */
export async function purgeDuePeople(deps: Pick<Deps, 'db'>): Promise<number> {
  const due = await deps.db.$queryRaw<{ id: string }[]>`SELECT id FROM person WHERE deletion_due_at <= app_now() ORDER BY deletion_due_at, id`;
  const errors: unknown[] = [];
  let purged = 0;
  for (const { id } of due) {
    try {
      if (await purge(deps, id)) purged += 1;
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} of ${due.length} people who are due could not be deleted`);
  return purged;
}
