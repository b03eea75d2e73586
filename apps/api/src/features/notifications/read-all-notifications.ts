import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';

/** Marks all that the actor has been told until now as read. */
export async function readAllNotifications({ db }: Deps, actor: Actor): Promise<{ done: true }> {
  await db.$executeRaw`UPDATE notification SET read_at = app_now() WHERE person_id = ${actor.personId}::uuid AND read_at IS NULL`;
  return { done: true };
}
