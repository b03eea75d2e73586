import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from './actor.ts';

interface Shown {
  /** what showed them: a word, or the id of one thing */
  list: string;
  /** pseudonyms; null for nobody, or for who is gone */
  people: readonly (string | null)[];
}

/**
 * Writes down with each of these people that they were shown to someone else, at most once an hour for a reader and a list: who
 * pages to and fro, or searches again, reads the same people once. To be awaited before the answer, so that nothing is read unwritten.
 */
export async function recordReads(
  db: Pick<Prisma.TransactionClient, '$executeRaw'>,
  { pseudonym }: Pick<Actor, 'pseudonym'>,
  { list, people }: Shown,
): Promise<void> {
  const others = [...new Set(people)].filter((one) => one !== null && one !== pseudonym);
  if (others.length === 0) return;
  await db.$executeRaw`
    INSERT INTO audit_event (act, actor, subject, target)
    SELECT 'read.profile', ${pseudonym}::uuid, other, ${list} FROM unnest(${others}::uuid[]) AS other
    WHERE NOT EXISTS (
      SELECT 1 FROM audit_event e
      WHERE e.subject = other AND e.actor = ${pseudonym}::uuid AND e.act = 'read.profile' AND e.target = ${list} AND e.at > app_now() - interval '1 hour')`;
}
