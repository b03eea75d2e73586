import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { startCeremony } from '../ceremonies/start-ceremony.ts';
import { lockFactors } from '../factors/lock-factors.ts';
import { takeFactorTurn } from '../factors/take-factor-turn.ts';
import { createToken } from '../sessions/token.ts';
import { PASSKEY_MINUTES, passkeyOptions } from './passkey-options.ts';
import type { RelyingParty } from './relying-party.ts';

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
  const challenge = createToken();
  const ceremonyId = await startCeremony(deps, { kind: 'passkey-new', challenge, personId: person.id, minutes: PASSKEY_MINUTES });
  return { ceremonyId, options: passkeyOptions({ party, challenge, person, passkeys: person.passkeys }) };
}
