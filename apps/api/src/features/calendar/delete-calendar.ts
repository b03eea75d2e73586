import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';

/** Ends the address of the actor's calendar; without one there is nothing to end. */
export async function deleteCalendar({ db }: Deps, actor: Actor): Promise<{ done: true }> {
  await db.calendarFeed.deleteMany({ where: { personId: actor.personId } });
  return { done: true };
}
