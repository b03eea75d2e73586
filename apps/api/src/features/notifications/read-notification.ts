import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';

/** Marks one of the actor's notifications as read. @throws DomainError not_found for anything else */
export async function readNotification({ db }: Deps, actor: Actor, id: string): Promise<{ done: true }> {
  const count = await db.$executeRaw`
    UPDATE notification SET read_at = coalesce(read_at, app_now()) WHERE person_id = ${actor.personId}::uuid AND id = ${id}::uuid`;
  if (count === 0) throw new DomainError('not_found', 'There is no such notification of yours.');
  return { done: true };
}
