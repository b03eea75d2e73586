import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';

/** Forgets the actor's address; without one there is nothing to forget. */
export async function removeMyMail({ db }: Deps, { personId }: Actor): Promise<{ done: true }> {
  await db.mailAddress.deleteMany({ where: { personId } });
  return { done: true };
}
