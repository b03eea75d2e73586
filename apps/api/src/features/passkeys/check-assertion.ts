import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { Assertion } from '@whetstone/contracts/passkeys';
import type { Prisma } from '@whetstone/db/create-db';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import type { Spent } from '../ceremonies/spend-ceremony.ts';
import type { RelyingParty } from './relying-party.ts';

/** The owner of a passkey that was shown, and how its use is written down. */
export interface Shown {
  person: { id: string; pseudonym: string };
  /** @throws DomainError sign_in_failed when another use of the passkey was written down meanwhile */
  recordUse: (tx: Prisma.TransactionClient) => Promise<void>;
}

const failed = (): DomainError => new DomainError('sign_in_failed', 'This passkey does not open an account here.');

/** @returns the counter of the passkey after this use; null for an answer that does not fit the question */
async function verify(
  given: Assertion,
  party: RelyingParty,
  expected: { challenge: string; publicKey: Uint8Array<ArrayBuffer>; counter: number },
): Promise<number | null> {
  const { id, clientDataJSON, authenticatorData, signature } = given;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response: { clientDataJSON, authenticatorData, signature } },
      expectedChallenge: expected.challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: { id, publicKey: expected.publicKey, counter: expected.counter },
      requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    // The library throws for each thing that does not fit: the origin, the host, the challenge, a counter that went back.
    return null;
  }
}

/**
 * Checks a passkey that was shown against the ceremony in which it was asked for.
 * @throws DomainError sign_in_failed, the same for whatever does not fit
 */
export async function checkAssertion({ db }: Deps, given: Assertion, { challenge, personId, party }: Spent & { party: RelyingParty }): Promise<Shown> {
  const passkey = await db.passkey.findUnique({ where: { credentialId: given.id }, include: { person: true } });
  if (passkey === null || passkey.person.deactivatedAt !== null) throw failed();
  if (personId !== null && personId !== passkey.personId) throw failed();
  if (given.userHandle !== null && given.userHandle !== Buffer.from(passkey.personId).toString('base64url')) throw failed();
  const counter = await verify(given, party, { challenge, publicKey: passkey.publicKey, counter: Number(passkey.counter) });
  if (counter === null) throw failed();
  const recordUse = async (tx: Prisma.TransactionClient): Promise<void> => {
    const updated = await tx.$executeRaw`
      UPDATE passkey SET counter = ${counter}, last_used_at = app_now()
      WHERE person_id = ${passkey.personId}::uuid AND id = ${passkey.id}::uuid AND counter = ${passkey.counter}`;
    if (updated === 0) throw failed();
  };
  return { person: passkey.person, recordUse };
}
