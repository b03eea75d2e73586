import type { PasskeyProof } from '@whetstone/contracts/passkeys';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { recordAudit } from '../../record-audit.ts';
import { ceremonyOver } from '../ceremonies/ceremony-over.ts';
import { spendCeremony } from '../ceremonies/spend-ceremony.ts';
import { checkAssertion } from '../passkeys/check-assertion.ts';
import type { RelyingParty } from '../passkeys/relying-party.ts';
import { strengthenSession } from '../sessions/strengthen-session.ts';
import { takeFactorTurn } from './take-factor-turn.ts';

/** Makes the actor's session strong by one of their passkeys. @returns its new token @throws DomainError ceremony_over, sign_in_failed */
export async function strengthenByPasskey(deps: Deps, actor: Actor, { ceremonyId, assertion, party }: PasskeyProof & { party: RelyingParty }): Promise<string> {
  await takeFactorTurn(deps, actor);
  const spent = await spendCeremony(deps.db, ceremonyId, 'passkey-show');
  if (spent.personId !== actor.personId) throw ceremonyOver();
  const { recordUse } = await checkAssertion(deps, assertion, { ...spent, party });
  return deps.db.$transaction(async (tx) => {
    await recordUse(tx);
    await recordAudit(tx, { act: 'session.create', actor: actor.pseudonym });
    return strengthenSession(tx, actor);
  });
}
