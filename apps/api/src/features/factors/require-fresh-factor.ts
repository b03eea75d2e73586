import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';

/** That the actor is here now, where there is no password to give again. @throws DomainError stronger_sign_in_needed */
export async function requireFreshFactor({ db }: Pick<Deps, 'db'>, { personId, sessionId }: Actor): Promise<void> {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM session WHERE person_id = ${personId}::uuid AND id = ${sessionId}::uuid AND strengthened_at > app_now() - interval '10 minutes'`;
  if (row === undefined)
    throw new DomainError('stronger_sign_in_needed', 'Give your password, or show a passkey or a code again, and come back within ten minutes.');
}
