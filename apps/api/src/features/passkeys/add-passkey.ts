import type { Attestation, PasskeyItem } from '@whetstone/contracts/passkeys';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { recordAudit } from '../../record-audit.ts';
import { ceremonyOver } from '../ceremonies/ceremony-over.ts';
import { spendCeremony } from '../ceremonies/spend-ceremony.ts';
import { lockFactors } from '../factors/lock-factors.ts';
import { strengthenSession } from '../sessions/strengthen-session.ts';
import { presentPasskey } from './present-passkey.ts';
import type { RelyingParty } from './relying-party.ts';
import { unfitPasskey, verifyAttestation } from './verify-attestation.ts';

interface NewPasskey {
  ceremonyId: string;
  name: string;
  attestation: Attestation;
}

/**
 * Keeps a passkey that the actor's browser has made; the session that made it is strong from now on.
 * @returns the passkey, and the session's new token for the cookie
 * @throws DomainError ceremony_over, invalid_request, stronger_sign_in_needed
 */
export async function addPasskey(deps: Deps, actor: Actor, given: NewPasskey & { party: RelyingParty }): Promise<{ item: PasskeyItem; token: string }> {
  const { challenge, personId } = await spendCeremony(deps.db, given.ceremonyId, 'passkey-new');
  if (personId !== actor.personId) throw ceremonyOver();
  const { id: credentialId, publicKey, counter } = await verifyAttestation(given.attestation, challenge, given.party);
  return deps.db.$transaction(async (tx) => {
    await lockFactors(tx, actor);
    if ((await tx.passkey.count({ where: { credentialId } })) > 0) throw unfitPasskey();
    const passkey = await tx.passkey.create({
      data: { personId: actor.personId, credentialId, publicKey, counter: BigInt(counter), transports: given.attestation.transports, name: given.name },
    });
    await recordAudit(tx, { act: 'passkey.add', actor: actor.pseudonym, subject: actor.pseudonym, target: passkey.id });
    return { item: presentPasskey(passkey), token: await strengthenSession(tx, actor) };
  });
}
