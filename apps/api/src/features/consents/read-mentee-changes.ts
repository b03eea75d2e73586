import type { MenteeChanges } from '@whetstone/contracts/mentees';
import type { Prisma } from '@whetstone/db/create-db';
import { describeGuide } from '../targets/describe-guide.ts';

interface TargetRow {
  guideId: string;
  what: 'set' | 'changed' | 'ended';
}

/** What a person has studied and changed since a moment. What was set and ended in between is not told. */
export async function readMenteeChanges(tx: Prisma.TransactionClient, personId: string, since: Date): Promise<MenteeChanges> {
  const [counts] = await tx.$queryRaw<[{ firstAnswers: number; reviews: number; hasChangedTime: boolean }]>`
    SELECT count(*) FILTER (WHERE predicted_recall IS NULL)::int AS "firstAnswers", count(*) FILTER (WHERE predicted_recall IS NOT NULL)::int AS reviews,
      EXISTS (SELECT FROM study_preferences s WHERE s.person_id = ${personId}::uuid AND s.changed_at > ${since}) AS "hasChangedTime"
    FROM review WHERE person_id = ${personId}::uuid AND kind = 'grade' AND created_at > ${since}`;
  const rows = await tx.$queryRaw<TargetRow[]>`
    SELECT t.guide_id AS "guideId", CASE WHEN t.ended_at IS NOT NULL THEN 'ended' WHEN t.created_at > ${since} THEN 'set' ELSE 'changed' END AS what
    FROM target t JOIN document d ON d.id = t.guide_id
    WHERE t.person_id = ${personId}::uuid AND d.retired_at IS NULL
      AND (t.ended_at > ${since} AND t.created_at <= ${since} OR t.ended_at IS NULL AND t.changed_at > ${since})
    ORDER BY t.changed_at, t.id`;
  const targets: MenteeChanges['targets'] = [];
  for (const { guideId, what } of rows) {
    const { slug, name } = await describeGuide(tx, guideId);
    targets.push({ guide: { slug, name }, what });
  }
  return { ...counts, targets };
}
