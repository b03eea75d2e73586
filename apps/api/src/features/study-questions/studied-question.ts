import { Prisma } from '@whetstone/db/generated/client';
import { PUBLIC_WORKSPACE_ID } from '@whetstone/db/public-workspace';

/**
 * The id of the question that a slug names, as a scalar subquery: of public ones, and of those that the person has studied
 * before they were taken back, since what was written offline must not be lost. A slug that moved still leads to its question.
 */
export function studiedQuestion(slug: string, personId: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT q.id FROM question q
    WHERE q.workspace_id = ${PUBLIC_WORKSPACE_ID}::uuid
      AND (q.slug = ${slug} OR q.id = (SELECT r.target_id FROM slug_redirect r WHERE r.kind = 'question' AND r.from_slug = ${slug}))
      AND ((q.visibility = 'public' AND q.status IN ('ready', 'retired'))
        OR EXISTS (SELECT FROM attempt a WHERE a.person_id = ${personId}::uuid AND a.question_id = q.id)
        OR EXISTS (SELECT FROM card c WHERE c.person_id = ${personId}::uuid AND c.question_id = q.id))
    ORDER BY q.slug = ${slug} DESC LIMIT 1)`;
}
