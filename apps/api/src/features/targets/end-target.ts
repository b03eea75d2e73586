import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';

/** Plans for a target of the actor's no more; one that has ended already stays so. @throws DomainError not_found for anything else */
export async function endTarget({ db }: Deps, actor: Actor, id: string): Promise<{ done: true }> {
  const count = await db.$executeRaw`
    UPDATE target SET ended_at = coalesce(ended_at, app_now()) WHERE person_id = ${actor.personId}::uuid AND id = ${id}::uuid`;
  if (count === 0) throw new DomainError('not_found', 'There is no such target of yours.');
  return { done: true };
}
