import { Secret } from 'otpauth';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { startCeremony } from '../ceremonies/start-ceremony.ts';
import { lockFactors } from '../factors/lock-factors.ts';
import { takeFactorTurn } from '../factors/take-factor-turn.ts';
import { sealSecret } from './seal-secret.ts';
import { totpOf } from './totp-of.ts';

const MINUTES = 10;
const SECRET_BYTES = 20;

/** A new secret for the actor's authenticator app. It waits in a ceremony, so that one in use stays so until this is confirmed. */
export async function startTotp(deps: Deps, actor: Actor): Promise<{ ceremonyId: string; secret: string; uri: string }> {
  await takeFactorTurn(deps, actor);
  await deps.db.$transaction(async (tx) => lockFactors(tx, actor));
  const { signInName } = await deps.db.person.findUniqueOrThrow({ where: { id: actor.personId }, select: { signInName: true } });
  const secret = new Secret({ size: SECRET_BYTES }).base32;
  const ceremonyId = await startCeremony(deps, {
    kind: 'totp-new',
    challenge: sealSecret(deps.installation, actor.personId, secret),
    personId: actor.personId,
    minutes: MINUTES,
  });
  return { ceremonyId, secret, uri: totpOf({ secret, label: signInName }).toString() };
}
