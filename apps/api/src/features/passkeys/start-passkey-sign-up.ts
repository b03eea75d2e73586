import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { startCeremony } from '../ceremonies/start-ceremony.ts';
import { findOpenLink } from '../links/find-open-link.ts';
import { checkNameIsFree } from '../sessions/check-name-is-free.ts';
import type { NewAccount } from '../sessions/create-account.ts';
import { requireOpenSignUp } from '../sessions/require-open-sign-up.ts';
import { takeSignUpTurn } from '../sessions/take-sign-up-turn.ts';
import { createToken } from '../sessions/token.ts';
import { PASSKEY_MINUTES, passkeyOptions } from './passkey-options.ts';
import type { RelyingParty } from './relying-party.ts';

/** Refuses what would be refused in the end, before a passkey is made for it that opens nothing. Nothing is spent. */
async function checkMayJoin(deps: Deps, link: string | null): Promise<void> {
  if (link === null) return requireOpenSignUp(deps);
  const found = await findOpenLink(deps, link);
  if (found === null || found.purpose === 'reset')
    throw new DomainError('link_spent', 'This link was used already, was withdrawn, or is too old. Ask for a new one.');
}

/**
 * Begins an account that a passkey opens. The account will have the id of the ceremony: a passkey keeps the id of whom it
 * belongs to, and nobody is there yet.
 * @throws DomainError link_spent, name_taken, not_allowed
 */
export async function startPasskeySignUp(
  deps: Deps,
  { link, signInName, name }: Omit<NewAccount, 'timeZone'>,
  { ip, party }: { ip: string; party: RelyingParty },
) {
  await takeSignUpTurn(deps, 'sign-up begun', ip);
  await checkMayJoin(deps, link);
  await checkNameIsFree(deps.db, signInName);
  const challenge = createToken();
  const ceremonyId = await startCeremony(deps, { kind: 'passkey-person', challenge, personId: null, minutes: PASSKEY_MINUTES });
  return { ceremonyId, options: passkeyOptions({ party, challenge, person: { id: ceremonyId, signInName, name }, passkeys: [] }) };
}
