import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { presentNotifications } from './present-notifications.ts';

/** What there is to tell the actor, the latest first: ids are made in the order of time. */
export async function listNotifications(deps: Deps, actor: Actor, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
  const { personId } = actor;
  const [rows, unread] = await Promise.all([
    deps.db.notification.findMany({
      where: { personId, ...(cursor !== undefined && { id: { lt: cursor } }) },
      orderBy: { id: 'desc' },
      take: limit + 1,
    }),
    deps.db.notification.count({ where: { personId, readAt: null } }),
  ]);
  const page = rows.slice(0, limit);
  return { items: await presentNotifications(deps, actor, page), unread, nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}
