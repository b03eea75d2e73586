import { PASSKEY_ALGORITHMS } from './passkey-algorithms.ts';
import type { RelyingParty } from './relying-party.ts';

/** How long one has to make or show a passkey. */
export const PASSKEY_MINUTES = 5;
const MINUTE_MS = 60_000;

interface Wanted {
  party: RelyingParty;
  challenge: string;
  person: { id: string; signInName: string; name: string };
  /** those that the person has already */
  passkeys: readonly { credentialId: string; transports: string[] }[];
}

/** What a browser needs to make a passkey for a person. */
export function passkeyOptions({ party, challenge, person, passkeys }: Wanted) {
  return {
    rp: { id: party.id, name: 'Whetstone' },
    // What an authenticator shows of the account it keeps; the handle is the id, which is in no address and no page.
    user: { id: Buffer.from(person.id).toString('base64url'), name: person.signInName, displayName: person.name },
    challenge,
    pubKeyCredParams: PASSKEY_ALGORITHMS.map((alg) => ({ alg, type: 'public-key' as const })),
    timeout: PASSKEY_MINUTES * MINUTE_MS,
    excludeCredentials: passkeys.map(({ credentialId, transports }) => ({ id: credentialId, type: 'public-key' as const, transports })),
    authenticatorSelection: { residentKey: 'preferred' as const, requireResidentKey: false, userVerification: 'required' as const },
    attestation: 'none' as const,
  };
}
