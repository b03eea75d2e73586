import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { startCeremony } from '../ceremonies/start-ceremony.ts';
import { lockFactors } from '../factors/lock-factors.ts';
import { takeFactorTurn } from '../factors/take-factor-turn.ts';
import { createToken } from '../sessions/token.ts';
import { PASSKEY_ALGORITHMS } from './passkey-algorithms.ts';
import type { RelyingParty } from './relying-party.ts';

const MINUTES = 5;
const MINUTE_MS = 60_000;
const MOST = 20;

/**
 * Begins to add a passkey for the host of this request.
 * @throws DomainError stronger_sign_in_needed, or conflict for who has twenty already
 */
export async function startPasskey(deps: Deps, actor: Actor, party: RelyingParty) {
  await takeFactorTurn(deps, actor);
  await deps.db.$transaction(async (tx) => lockFactors(tx, actor));
  const person = await deps.db.person.findUniqueOrThrow({ where: { id: actor.personId }, include: { passkeys: true } });
  if (person.passkeys.length >= MOST) throw new DomainError('conflict', 'You have twenty passkeys: remove one first.');
  // What an authenticator shows of the account it keeps; the handle is the id, which is in no address and no page.
  const user = { id: Buffer.from(person.id).toString('base64url'), name: person.signInName, displayName: person.name };
  const challenge = createToken();
  const ceremonyId = await startCeremony(deps, { kind: 'passkey-new', challenge, personId: person.id, minutes: MINUTES });
  return {
    ceremonyId,
    options: {
      rp: { id: party.id, name: 'Whetstone' },
      user,
      challenge,
      pubKeyCredParams: PASSKEY_ALGORITHMS.map((alg) => ({ alg, type: 'public-key' as const })),
      timeout: MINUTES * MINUTE_MS,
      excludeCredentials: person.passkeys.map(({ credentialId, transports }) => ({ id: credentialId, type: 'public-key' as const, transports })),
      authenticatorSelection: { residentKey: 'preferred' as const, requireResidentKey: false, userVerification: 'required' as const },
      attestation: 'none' as const,
    },
  };
}
