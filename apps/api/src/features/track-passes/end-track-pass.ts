import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';

/** Follows a track no more; a pass that has ended already stays so. @throws DomainError not_found for anything else */
export async function endTrackPass({ db }: Deps, actor: Actor, id: string): Promise<{ done: true }> {
  const count = await db.$executeRaw`
    UPDATE track_pass SET ended_at = coalesce(ended_at, app_now()) WHERE person_id = ${actor.personId}::uuid AND id = ${id}::uuid`;
  if (count === 0) throw new DomainError('not_found', 'There is no such pass of yours.');
  return { done: true };
}
