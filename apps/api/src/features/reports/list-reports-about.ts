import type { Prisma } from '@whetstone/db/create-db';

/** Reports about reviews that a person has written: no admin sees or closes what is said of themselves. @returns their ids */
export async function listReportsAbout(db: Pick<Prisma.TransactionClient, '$queryRaw'>, mentorId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM mentor_review m JOIN report r ON r.person_id = m.person_id AND r.target_id = m.id::text
    WHERE r.kind = 'review' AND m.mentor_id = ${mentorId}::uuid`;
  return rows.map(({ id }) => id);
}
