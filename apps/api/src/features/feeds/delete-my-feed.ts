import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';

/** Ends the actor's feed; without one there is nothing to end. */
export async function deleteMyFeed({ db }: Deps, actor: Actor): Promise<{ done: true }> {
  await db.notificationFeed.deleteMany({ where: { personId: actor.personId } });
  return { done: true };
}
