import { Prisma } from '@whetstone/db/generated/client';
import { livingConsent } from '../consents/living-consent.ts';
import { announce } from '../events/announce.ts';

/** Closes what a mentor has suggested to a candidate who lets them see nothing any more. */
export async function endSuggestions(tx: Prisma.TransactionClient, { candidateId, mentorId }: { candidateId: string; mentorId: string }): Promise<void> {
  const count = await tx.$executeRaw`
    UPDATE suggestion SET state = 'ended', closed_at = app_now()
    WHERE person_id = ${candidateId}::uuid AND mentor_id = ${mentorId}::uuid AND state = 'open'
      AND NOT ${livingConsent(Prisma.sql`${candidateId}::uuid`, Prisma.sql`${mentorId}::uuid`)}`;
  if (count > 0) for (const to of [candidateId, mentorId]) await announce(tx, { to, topic: 'suggestions' });
}
