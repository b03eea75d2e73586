import type { PersonRow } from '@whetstone/contracts/admin';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';

type Row = Omit<PersonRow, 'createdAt' | 'deactivatedAt' | 'deletionDueAt' | 'isYou'> &
  Record<'createdAt', Date> &
  Record<'deactivatedAt' | 'deletionDueAt', Date | null>;

/** People as admins see them, in the order of their ids as given. Ids of nobody are left out. */
export async function readPersonRows(tx: Prisma.TransactionClient, actor: Actor, ids: string[]): Promise<PersonRow[]> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH admin AS (
      SELECT p.id, p.is_demo FROM person p JOIN role_grant g ON g.person_id = p.id AND g.role = 'admin' WHERE p.deactivated_at IS NULL AND p.deletion_due_at IS NULL
    )
    SELECT p.id, p.sign_in_name AS "signInName", p.name, p.is_demo AS "isDemo", p.created_at AS "createdAt",
      p.deactivated_at AS "deactivatedAt", p.deletion_due_at AS "deletionDueAt",
      (SELECT coalesce(array_agg(g.role::text ORDER BY g.role), '{}') FROM role_grant g WHERE g.person_id = p.id) AS roles,
      (SELECT to_char(max(s.last_seen_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD') FROM session s WHERE s.person_id = p.id) AS "lastSeenOn",
      (p.id IN (SELECT id FROM admin) AND NOT EXISTS (SELECT 1 FROM admin o WHERE o.id <> p.id AND (p.is_demo OR NOT o.is_demo))) AS "isLastAdmin"
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY wanted (id, place) JOIN person p ON p.id = wanted.id
    ORDER BY wanted.place`;
  return rows.map(({ createdAt, deactivatedAt, deletionDueAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    deactivatedAt: deactivatedAt?.toISOString() ?? null,
    deletionDueAt: deletionDueAt?.toISOString() ?? null,
    isYou: row.id === actor.personId,
  }));
}
