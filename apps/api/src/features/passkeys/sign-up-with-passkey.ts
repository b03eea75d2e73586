import type { Attestation } from '@whetstone/contracts/passkeys';
import type { Deps } from '../../deps.ts';
import { recordAudit } from '../../record-audit.ts';
import { spendCeremony } from '../ceremonies/spend-ceremony.ts';
import { type NewAccount, createAccount } from '../sessions/create-account.ts';
import { createSession } from '../sessions/create-session.ts';
import type { Origin, SignedIn } from '../sessions/sign-in.ts';
import { takeSignUpTurn } from '../sessions/take-sign-up-turn.ts';
import type { RelyingParty } from './relying-party.ts';
import { unfitPasskey, verifyAttestation } from './verify-attestation.ts';

interface PasskeyAccount extends NewAccount {
  ceremonyId: string;
  attestation: Attestation;
}

/**
 * Creates an account that a passkey opens and no password, and begins a strong session.
 * @throws DomainError ceremony_over, invalid_request, link_spent, name_taken, not_allowed
 */
export async function signUpWithPasskey(
  deps: Deps,
  { ceremonyId, attestation, ...given }: PasskeyAccount,
  { ip, device, party }: Origin & { party: RelyingParty },
): Promise<SignedIn> {
  await takeSignUpTurn(deps, 'sign-up', ip);
  const { challenge } = await spendCeremony(deps.db, ceremonyId, 'passkey-person');
  const { id: credentialId, publicKey, counter } = await verifyAttestation(attestation, challenge, party);
  const passkey = { credentialId, publicKey, counter: BigInt(counter), transports: attestation.transports, name: device };
  const token = await deps.db.$transaction(async (tx) => {
    if ((await tx.passkey.count({ where: { credentialId } })) > 0) throw unfitPasskey();
    const { id: personId, pseudonym } = await createAccount(tx, deps, { ...given, key: { id: ceremonyId, passkeys: { create: passkey } } });
    await recordAudit(tx, { act: 'passkey.add', actor: pseudonym, subject: pseudonym });
    return createSession(tx, { personId, device, isStrong: true });
  });
  return { token, ceremonyId: null };
}
