import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { recordAudit } from '../../record-audit.ts';
import { refuseRequest } from '../../refuse-request.ts';
import { ceremonyOver } from '../ceremonies/ceremony-over.ts';
import { spendCeremony } from '../ceremonies/spend-ceremony.ts';
import { tryCeremony } from '../ceremonies/try-ceremony.ts';
import { lockFactors } from '../factors/lock-factors.ts';
import { strengthenSession } from '../sessions/strengthen-session.ts';
import { matchTotpStep } from './match-totp-step.ts';
import { openSecret } from './open-secret.ts';

/**
 * Sets the authenticator app up once it has shown a first code; the session is strong from now on.
 * @returns the session's new token, for the cookie
 * @throws DomainError ceremony_over; invalid_request for a wrong code, which may be tried again; stronger_sign_in_needed
 */
export async function confirmTotp(deps: Deps, actor: Actor, { ceremonyId, code }: { ceremonyId: string; code: string }): Promise<string> {
  const { challenge: sealed, personId } = await tryCeremony(deps, ceremonyId, 'totp-new');
  const secret = personId === actor.personId ? openSecret(deps.installation, personId, sealed) : null;
  if (secret === null) throw ceremonyOver();
  return deps.db.$transaction(async (tx) => {
    const step = await matchTotpStep(tx, secret, code.replace(' ', ''));
    if (step === null)
      throw refuseRequest([{ field: 'code', message: 'is not the code of this moment: check the clock of the device, and give the next one' }]);
    await lockFactors(tx, actor);
    await spendCeremony(tx, ceremonyId, 'totp-new');
    await tx.$executeRaw`
      INSERT INTO totp (person_id, secret, confirmed_at, last_step) VALUES (${personId}::uuid, ${sealed}, app_now(), ${step})
      ON CONFLICT (person_id) DO UPDATE SET secret = EXCLUDED.secret, confirmed_at = EXCLUDED.confirmed_at, last_step = EXCLUDED.last_step`;
    await recordAudit(tx, { act: 'totp.set', actor: actor.pseudonym, subject: actor.pseudonym });
    return strengthenSession(tx, actor);
  });
}
