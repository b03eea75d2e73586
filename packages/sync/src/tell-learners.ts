import type { Prisma } from '@whetstone/db/generated/client';
import type { SyncPlan } from './plan-sync.ts';

interface Told {
  personId: string;
  questionId: string;
  currentVersion: number;
}

/**
 * Tells those who have studied a question that it was mended: when a report on it was not declined, and a version comes that
 * is newer than the one reported. Nobody is told twice of one report.
 */
export async function tellLearners(tx: Prisma.TransactionClient, { items }: SyncPlan): Promise<void> {
  const ids = items.flatMap(({ record, actions }) => (record.kind === 'question' && actions.includes('new-version') ? [record.id] : []));
  if (ids.length === 0) return;
  const told = await tx.$queryRaw<Told[]>`
    SELECT DISTINCT s.person_id AS "personId", q.id AS "questionId", q.current_version AS "currentVersion"
    FROM question q
    JOIN report r ON r.kind = 'question' AND r.target_id = q.id AND r.state <> 'declined' AND r.version < q.current_version
    CROSS JOIN LATERAL (
      SELECT a.person_id FROM attempt a WHERE a.question_id = q.id AND a.version < q.current_version
      UNION SELECT c.person_id FROM card c WHERE c.question_id = q.id) s
    WHERE q.id = ANY(${ids}) AND q.visibility = 'public' AND q.status = 'ready' AND NOT EXISTS (
      SELECT FROM notification n WHERE n.person_id = s.person_id AND n.kind = 'question_fixed' AND n.data->>'questionId' = q.id
        AND (n.data->>'currentVersion')::int > r.version)`;
  await tx.notification.createMany({
    data: told.map(({ personId, ...data }) => ({ personId, kind: 'question_fixed', data })),
  });
  // As the API announces what it tells: a person, and the topic that their open pages ask for again.
  const people = [...new Set(told.map(({ personId }) => personId))];
  await tx.$executeRaw`SELECT pg_notify('person_event', person || ' notifications') FROM unnest(${people}::text[]) person`;
}
