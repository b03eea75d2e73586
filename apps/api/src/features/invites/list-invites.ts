import type { InviteView } from '@whetstone/contracts/invites';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { recordReads } from '../../record-reads.ts';

const PAGE_SIZE = 25;

type Row = Omit<InviteView, 'createdAt' | 'expiresAt'> & { createdAt: Date; expiresAt: Date; maker: string | null };

/** Invites with what has become of them: all for admins, their own for others. The latest first. Whose invites an admin reads finds it in their own log. */
export async function listInvites({ db }: Deps, actor: Actor, { page }: { page: number }) {
  const isForAll = actor.roles.has('admin');
  const [rows, [{ total }]] = await db.$transaction([
    db.$queryRaw<Row[]>`
      SELECT l.id, l.role::text AS role, p.name AS "madeBy", p.pseudonym AS maker, l.created_at AS "createdAt", l.expires_at AS "expiresAt",
        CASE WHEN l.used_at IS NOT NULL THEN 'used' WHEN l.revoked_at IS NOT NULL THEN 'revoked'
          WHEN l.expires_at <= app_now() THEN 'expired' ELSE 'open' END AS state
      FROM one_time_link l LEFT JOIN person p ON p.pseudonym = l.made_by
      WHERE l.purpose = 'invite' AND l.role IS NOT NULL AND (${isForAll} OR l.made_by = ${actor.pseudonym}::uuid)
      ORDER BY l.created_at DESC, l.id LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
    db.$queryRaw<[{ total: number }]>`
      SELECT count(*)::int AS total FROM one_time_link
      WHERE purpose = 'invite' AND role IS NOT NULL AND (${isForAll} OR made_by = ${actor.pseudonym}::uuid)`,
  ]);
  await recordReads(db, actor, { list: 'invites', people: rows.map(({ maker }) => maker) });
  const items = rows.map(({ createdAt, expiresAt, maker: _maker, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }));
  return { items, total, page, pages: Math.ceil(total / PAGE_SIZE) };
}
