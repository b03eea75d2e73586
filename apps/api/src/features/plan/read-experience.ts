import type { Db } from '@whetstone/db/create-db';
import type { Experience } from './make-plan-input.ts';

/** What a person's cards say of how much is known of them: every grade that counts is a repetition of a card. */
export async function readExperience(db: Pick<Db, '$queryRaw'>, personId: string): Promise<Experience> {
  const [row] = await db.$queryRaw<[{ evidence: number }]>`SELECT coalesce(sum(reps), 0)::int AS evidence FROM card WHERE person_id = ${personId}::uuid`;
  return { evidence: row.evidence };
}
