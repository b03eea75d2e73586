import type { Deps } from '../../deps.ts';
import { checkNewPassword } from './check-new-password.ts';
import { type NewAccount, createAccount } from './create-account.ts';
import { createSession } from './create-session.ts';
import { hashPassword } from './password-hash.ts';
import type { Origin, SignedIn } from './sign-in.ts';
import { takeSignUpTurn } from './take-sign-up-turn.ts';

/**
 * Creates an account that a password opens, and begins a session.
 * @throws DomainError link_spent, name_taken, not_allowed, or invalid_request for a password that is guessed early
 */
export async function signUp(deps: Deps, { password, ...given }: NewAccount & { password: string }, { ip, device }: Origin): Promise<SignedIn> {
  await takeSignUpTurn(deps, 'sign-up', ip);
  checkNewPassword(password, given.signInName);
  const hash = await hashPassword(password);
  const token = await deps.db.$transaction(async (tx) => {
    const person = await createAccount(tx, deps, { ...given, key: { password: { create: { hash } } } });
    return createSession(tx, { personId: person.id, device, isStrong: false });
  });
  return { token, ceremonyId: null };
}
