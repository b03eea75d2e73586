import { type WebAuthnCredential, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { Attestation } from '@whetstone/contracts/passkeys';
import { DomainError } from '../../domain-error.ts';
import { PASSKEY_ALGORITHMS } from './passkey-algorithms.ts';
import type { RelyingParty } from './relying-party.ts';

export const unfitPasskey = (): DomainError => new DomainError('invalid_request', 'This passkey was not made for Whetstone at this address. Try again.');

/** @throws DomainError invalid_request for whatever does not fit: origin, host, challenge, kind of key */
export async function verifyAttestation(
  { id, clientDataJSON, attestationObject }: Attestation,
  challenge: string,
  party: RelyingParty,
): Promise<WebAuthnCredential> {
  const response = { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {}, response: { clientDataJSON, attestationObject } };
  const result = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: PASSKEY_ALGORITHMS,
  }).catch(() => null);
  if (!result?.verified) throw unfitPasskey();
  return result.registrationInfo.credential;
}
