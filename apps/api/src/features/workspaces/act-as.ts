import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';

interface Member {
  workspaceId: string;
  signInName: string;
}

/**
 * Whoever has the database and no browser acts in the name of a member of a workspace.
 * @throws DomainError not_found for who is no member
 */
export async function actAs({ db }: Pick<Deps, 'db'>, { workspaceId, signInName }: Member): Promise<Actor> {
  const person = await db.person.findFirst({
    where: { signInName, deactivatedAt: null, deletionDueAt: null, memberships: { some: { workspaceId } } },
    select: { id: true, pseudonym: true, isDemo: true, roles: { select: { role: true } } },
  });
  if (person === null) throw new DomainError('not_found', `${signInName} is no member of such a workspace.`);
  const { id: personId, pseudonym, isDemo, roles } = person;
  return { personId, pseudonym, isDemo, isStrong: true, sessionId: '', roles: new Set(roles.map(({ role }) => role)) };
}
