import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { createSession } from './create-session.ts';
import type { Origin, SignedIn } from './sign-in.ts';

/** One click, where this is a local demo, and for its ready people only. */
export async function signInAsDemo({ db, installation }: Deps, signInName: string, { device }: Origin): Promise<SignedIn> {
  const person = installation.isDemo ? await db.person.findUnique({ where: { signInName, isDemo: true, deactivatedAt: null } }) : null;
  if (person === null) throw new DomainError('not_found', 'There is nothing at this address.');
  const token = await db.$transaction(async (tx) => createSession(tx, { personId: person.id, device, isStrong: false }));
  return { token, ceremonyId: null };
}
