import type { AssessmentItem } from '@whetstone/contracts/assessments';
import { Prisma } from '@whetstone/db/generated/client';
import { HANDED_IN, IS_READABLE } from './is-readable.ts';

interface Key {
  id: string;
  setId: string;
  /** one alone; all where it is left out */
  assessmentId?: string;
}

type Row = Omit<AssessmentItem, 'createdAt' | 'expiresAt'> & { createdAt: Date; expiresAt: Date };

/** More than anyone reads. */
const MOST = 100;

/** Assessments of a set, the latest first, with how many handed in what may be read. */
export async function readAssessments(db: Pick<Prisma.TransactionClient, '$queryRaw'>, { id, setId, assessmentId }: Key): Promise<AssessmentItem[]> {
  const one = assessmentId === undefined ? Prisma.empty : Prisma.sql`AND a.id = ${assessmentId}::uuid`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT a.id, a.name, a.note, a.number AS version, a.minutes, a.may_pause AS "mayPause", a.created_at AS "createdAt", a.expires_at AS "expiresAt",
      CASE WHEN a.revoked_at IS NOT NULL THEN 'revoked' WHEN a.expires_at <= app_now() THEN 'expired' WHEN a.token_hash IS NULL THEN 'no-link' ELSE 'open' END AS state,
      (SELECT count(*)::int FROM question_set_item i WHERE i.workspace_id = a.workspace_id AND i.set_id = a.set_id AND i.number = a.number) AS "questionCount",
      (SELECT count(*)::int FROM ${HANDED_IN}
        WHERE t.workspace_id = a.workspace_id AND t.set_id = a.set_id AND t.assessment_id = a.id AND ${IS_READABLE}) AS "handedIn"
    FROM assessment a WHERE a.workspace_id = ${id}::uuid AND a.set_id = ${setId}::uuid ${one}
    ORDER BY a.created_at DESC, a.id LIMIT ${MOST}`;
  return rows.map(({ createdAt, expiresAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() }));
}
