import type { Role } from '@whetstone/contracts/roles';
import type { Prisma } from '@whetstone/db/create-db';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { takeTurn } from '../../take-turn.ts';
import { spendLink } from '../links/spend-link.ts';
import { readSettings } from '../operator/read-settings.ts';
import { checkNewPassword } from './check-new-password.ts';
import { createSession } from './create-session.ts';
import { hashPassword } from './password-hash.ts';
import type { Origin, SignedIn } from './sign-in.ts';

export interface SignUp {
  link: string | null;
  signInName: string;
  name: string;
  password: string;
  timeZone: string;
}

interface Entitlement {
  role: Role;
  workspaceId: string | null;
}

async function entitle(tx: Prisma.TransactionClient, deps: Deps, link: string | null): Promise<Entitlement> {
  if (link !== null) {
    const { role, workspaceId } = await spendLink(tx, link, ['invite', 'first_admin']);
    return { role: role ?? 'candidate', workspaceId };
  }
  const { isSignUpOpen } = await readSettings(deps);
  if (!isSignUpOpen) throw new DomainError('not_allowed', 'Accounts are made by invitation here: ask for an invite link.');
  return { role: 'candidate', workspaceId: null };
}

/**
 * Creates an account with the role of its invite and begins a session. Of many at once with one invite, one succeeds.
 * @throws DomainError link_spent, name_taken, not_allowed, or invalid_request for a password that is guessed early
 */
export async function signUp(deps: Deps, given: SignUp, { ip, device }: Origin): Promise<SignedIn> {
  await takeTurn(deps, { key: `sign-up ip ${ip}`, max: 60, windowSeconds: 3600 });
  checkNewPassword(given.password, given.signInName);
  const hash = await hashPassword(given.password);
  const { signInName, name, timeZone } = given;
  const token = await deps.db.$transaction(async (tx) => {
    const { role, workspaceId } = await entitle(tx, deps, given.link);
    const taken = await tx.person.findUnique({ where: { signInName }, select: { id: true } });
    if (taken) throw new DomainError('name_taken', 'This name is taken; choose another.', [{ field: 'signInName', message: 'is taken' }]);
    const person = await tx.person.create({
      data: { signInName, name, timeZone, roles: { create: { role } }, password: { create: { hash } } },
    });
    if (workspaceId !== null) await tx.workspaceMember.create({ data: { workspaceId, personId: person.id, role: 'editor' } });
    await recordAudit(tx, { act: 'person.create', actor: person.pseudonym, subject: person.pseudonym, target: role });
    return createSession(tx, { personId: person.id, device, isStrong: false });
  });
  return { token, ceremonyId: null };
}
