import type { ConsentScope, ConsentView } from '@whetstone/contracts/consents';
import type { Prisma } from '@whetstone/db/create-db';

interface Row {
  id: string;
  mentorName: string;
  scope: ConsentScope;
  givenAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  isLiving: boolean;
}

const MOST = 500;

const present = ({ id, mentorName, scope, givenAt, expiresAt, revokedAt, isLiving }: Row): ConsentView => ({
  id,
  mentor: { name: mentorName },
  scope,
  givenAt: givenAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  revokedAt: revokedAt?.toISOString() ?? null,
  state: isLiving ? 'living' : revokedAt === null ? 'expired' : 'revoked',
});

/** The grants of a candidate as they see them, living ones first. Whether one lives is the database's clock to say. */
export async function readConsents(db: Pick<Prisma.TransactionClient, '$queryRaw'>, candidateId: string): Promise<ConsentView[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.id, m.name AS "mentorName", c.scope::text, c.given_at AS "givenAt", c.expires_at AS "expiresAt", c.revoked_at AS "revokedAt",
      c.revoked_at IS NULL AND c.expires_at > app_now() AS "isLiving"
    FROM consent c JOIN person m ON m.id = c.mentor_id
    WHERE c.candidate_id = ${candidateId}::uuid
    ORDER BY 7 DESC, c.given_at DESC, c.id LIMIT ${MOST}`;
  return rows.map(present);
}
