import type { Role } from '@whetstone/contracts/roles';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';

/** A demo person as one who asks; null where an admin has removed them. */
export async function findDemoActor({ db }: Pick<Deps, 'db'>, signInName: string, role: Role): Promise<Actor | null> {
  const found = await db.person.findFirst({ where: { signInName, isDemo: true }, select: { id: true, pseudonym: true } });
  return found && { personId: found.id, pseudonym: found.pseudonym, sessionId: '', roles: new Set([role]), isDemo: true, isStrong: true };
}
