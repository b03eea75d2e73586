import { Prisma } from '@whetstone/db/generated/client';

/** Whether candidate and mentor, as two columns or values, have a grant of any scope between them that lives. */
export const livingConsent = (candidate: Prisma.Sql, mentor: Prisma.Sql): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT FROM consent c WHERE c.candidate_id = ${candidate} AND c.mentor_id = ${mentor} AND c.revoked_at IS NULL AND c.expires_at > app_now())`;
