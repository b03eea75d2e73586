import type { Deps } from '../../deps.ts';
import { recordAudit } from '../../record-audit.ts';
import { takeTurn } from '../../take-turn.ts';
import { ceremonyOver } from '../ceremonies/ceremony-over.ts';
import { spendCeremony } from '../ceremonies/spend-ceremony.ts';
import { tryCeremony } from '../ceremonies/try-ceremony.ts';
import { takeCodeTurn } from '../factors/take-code-turn.ts';
import { acceptCode } from '../factors/accept-code.ts';
import { createSession } from './create-session.ts';
import type { Origin, SignedIn } from './sign-in.ts';

/**
 * Ends a sign-in with a code, after the password was right.
 * @throws DomainError sign_in_failed for a wrong code, which may be tried again; ceremony_over after five, or five minutes
 */
export async function finishSecondStep(deps: Deps, { ceremonyId, code }: { ceremonyId: string; code: string }, { ip, device }: Origin): Promise<SignedIn> {
  await takeTurn(deps, { key: `second-step ip ${ip}`, max: 60, windowSeconds: 60 });
  const { personId } = await tryCeremony(deps, ceremonyId, 'second-step');
  const person = await deps.db.person.findUnique({ where: { id: personId ?? '', deactivatedAt: null } });
  if (person === null) throw ceremonyOver();
  await takeCodeTurn(deps, person.id);
  const token = await deps.db.$transaction(async (tx) => {
    await acceptCode(tx, deps, { id: person.id, pseudonym: person.pseudonym, typed: code });
    await spendCeremony(tx, ceremonyId, 'second-step');
    await recordAudit(tx, { act: 'session.create', actor: person.pseudonym });
    return createSession(tx, { personId: person.id, device, isStrong: true });
  });
  return { token, ceremonyId: null };
}
