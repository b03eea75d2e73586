import type { AssessmentSubmissionItem } from '@whetstone/contracts/assessments';
import { Prisma } from '@whetstone/db/generated/client';
import type { AssessmentKey } from './get-assessment-row.ts';
import { HANDED_IN, IS_READABLE } from './is-readable.ts';

interface Row {
  id: string;
  personId: string;
  roundId: string;
  pseudonym: string;
  chosenName: string;
  submittedAt: Date;
  readableUntil: Date;
  scored: number;
}

/** More than anyone reads. */
const MOST = 500;

/** What was handed in of an assessment and may be read now, the latest first; one alone by its id. */
export async function readSubmissions(db: Pick<Prisma.TransactionClient, '$queryRaw'>, key: AssessmentKey & { submissionId?: string }) {
  const one = key.submissionId === undefined ? Prisma.empty : Prisma.sql`AND s.ticket = ${key.submissionId}::uuid`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT s.ticket AS id, s.person_id AS "personId", s.round_id AS "roundId", p.pseudonym, t.chosen_name AS "chosenName", s.submitted_at AS "submittedAt",
      s.readable_until AS "readableUntil",
      (SELECT count(DISTINCT l.position)::int FROM assessment_level l WHERE l.person_id = s.person_id AND l.round_id = s.round_id) AS scored
    FROM ${HANDED_IN}
    WHERE t.workspace_id = ${key.id}::uuid AND t.set_id = ${key.setId}::uuid AND t.assessment_id = ${key.assessmentId}::uuid AND ${IS_READABLE} ${one}
    ORDER BY s.submitted_at DESC, s.ticket LIMIT ${MOST}`;
  return rows.map(({ personId, roundId, pseudonym, submittedAt, readableUntil, ...row }) => ({
    key: { personId, roundId },
    pseudonym,
    item: { ...row, submittedAt: submittedAt.toISOString(), readableUntil: readableUntil.toISOString() } satisfies AssessmentSubmissionItem,
  }));
}
