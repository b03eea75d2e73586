import type { PasskeyProof } from '@whetstone/contracts/passkeys';
import type { Deps } from '../../deps.ts';
import { recordAudit } from '../../record-audit.ts';
import { takeTurn } from '../../take-turn.ts';
import { spendCeremony } from '../ceremonies/spend-ceremony.ts';
import { createSession } from '../sessions/create-session.ts';
import type { Origin, SignedIn } from '../sessions/sign-in.ts';
import { checkAssertion } from './check-assertion.ts';
import type { RelyingParty } from './relying-party.ts';

/**
 * Signs in with a passkey: alone, or as the second step after a password. It counts as a second factor either way, since
 * the authenticator has verified its holder.
 * @throws DomainError ceremony_over, sign_in_failed
 */
export async function signInWithPasskey(
  deps: Deps,
  { ceremonyId, assertion }: PasskeyProof,
  { ip, device, party }: Origin & { party: RelyingParty },
): Promise<SignedIn> {
  await takeTurn(deps, { key: `passkey ip ${ip}`, max: 60, windowSeconds: 60 });
  const spent = await spendCeremony(deps.db, ceremonyId, 'passkey-show');
  const { person, recordUse } = await checkAssertion(deps, assertion, { ...spent, party });
  const token = await deps.db.$transaction(async (tx) => {
    await recordUse(tx);
    await tx.ceremony.deleteMany({ where: { personId: person.id, kind: 'second-step' } });
    await recordAudit(tx, { act: 'session.create', actor: person.pseudonym });
    return createSession(tx, { personId: person.id, device, isStrong: true });
  });
  return { token, ceremonyId: null };
}
