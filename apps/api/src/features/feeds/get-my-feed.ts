import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';

/** When the actor's feed was made; null without one. */
export async function getMyFeed({ db }: Deps, actor: Actor) {
  const feed = await db.notificationFeed.findUnique({ where: { personId: actor.personId }, select: { createdAt: true } });
  return { createdAt: feed?.createdAt.toISOString() ?? null };
}
