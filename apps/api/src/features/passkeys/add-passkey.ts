import { type WebAuthnCredential, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { Attestation, PasskeyItem } from '@whetstone/contracts/passkeys';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { ceremonyOver } from '../ceremonies/ceremony-over.ts';
import { spendCeremony } from '../ceremonies/spend-ceremony.ts';
import { lockFactors } from '../factors/lock-factors.ts';
import { strengthenSession } from '../sessions/strengthen-session.ts';
import { PASSKEY_ALGORITHMS } from './passkey-algorithms.ts';
import { presentPasskey } from './present-passkey.ts';
import type { RelyingParty } from './relying-party.ts';

interface NewPasskey {
  ceremonyId: string;
  name: string;
  attestation: Attestation;
}

const refused = (): DomainError => new DomainError('invalid_request', 'This passkey was not made for Whetstone at this address. Try again.');

/** @throws DomainError invalid_request for whatever does not fit: origin, host, challenge, kind of key */
async function verify({ id, clientDataJSON, attestationObject }: Attestation, challenge: string, party: RelyingParty): Promise<WebAuthnCredential> {
  const response = { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {}, response: { clientDataJSON, attestationObject } };
  const result = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: PASSKEY_ALGORITHMS,
  }).catch(() => null);
  if (!result?.verified) throw refused();
  return result.registrationInfo.credential;
}

/**
 * Keeps a passkey that the actor's browser has made; the session that made it is strong from now on.
 * @returns the passkey, and the session's new token for the cookie
 * @throws DomainError ceremony_over, invalid_request, stronger_sign_in_needed
 */
export async function addPasskey(deps: Deps, actor: Actor, given: NewPasskey & { party: RelyingParty }): Promise<{ item: PasskeyItem; token: string }> {
  const { challenge, personId } = await spendCeremony(deps.db, given.ceremonyId, 'passkey-new');
  if (personId !== actor.personId) throw ceremonyOver();
  const { id: credentialId, publicKey, counter } = await verify(given.attestation, challenge, given.party);
  return deps.db.$transaction(async (tx) => {
    await lockFactors(tx, actor);
    if ((await tx.passkey.count({ where: { credentialId } })) > 0) throw refused();
    const passkey = await tx.passkey.create({
      data: { personId: actor.personId, credentialId, publicKey, counter: BigInt(counter), transports: given.attestation.transports, name: given.name },
    });
    await recordAudit(tx, { act: 'passkey.add', actor: actor.pseudonym, subject: actor.pseudonym, target: passkey.id });
    return { item: presentPasskey(passkey), token: await strengthenSession(tx, actor) };
  });
}
