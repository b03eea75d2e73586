import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';

/** Tells one of the actor's browsers nothing any more. @throws DomainError not_found for anything else */
export async function removePushDevice({ db }: Deps, { personId }: Actor, id: string): Promise<{ done: true }> {
  const { count } = await db.pushDevice.deleteMany({ where: { personId, id } });
  if (count === 0) throw new DomainError('not_found', 'There is no such browser of yours.');
  return { done: true };
}
