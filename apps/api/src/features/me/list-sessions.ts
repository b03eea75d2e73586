import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';

/** Where the actor is signed in, the latest first. */
export async function listSessions({ db }: Deps, actor: Actor) {
  const sessions = await db.session.findMany({ where: { personId: actor.personId }, orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }] });
  return {
    items: sessions.map(({ id, device, createdAt, lastSeenAt }) => ({
      id,
      device,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      isThisOne: id === actor.sessionId,
    })),
  };
}
