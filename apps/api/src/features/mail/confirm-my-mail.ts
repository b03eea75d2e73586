import type { MyMailView } from '@whetstone/contracts/mail';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { refuseRequest } from '../../refuse-request.ts';
import { takeTurn } from '../../take-turn.ts';
import { getMyMail } from './get-my-mail.ts';
import { hashCode } from './hash-code.ts';

const WINDOW_SECONDS = 1800;

/** Confirms the actor's address by the code that was mailed to it. @throws DomainError invalid_request for any other code, and for one that is too old */
export async function confirmMyMail(deps: Deps, actor: Actor, code: string): Promise<MyMailView> {
  const { personId } = actor;
  await takeTurn(deps, { key: `mail code ${personId}`, max: 10, windowSeconds: WINDOW_SECONDS });
  const confirmed = await deps.db.$executeRaw`
    UPDATE mail_address SET confirmed_at = coalesce(confirmed_at, app_now())
    WHERE person_id = ${personId}::uuid AND code_hash = ${hashCode(personId, code)} AND code_expires_at > app_now()`;
  if (confirmed === 0) throw refuseRequest([{ field: 'code', message: 'is not the code of the latest mail, or is too old: have a new one sent' }]);
  return getMyMail(deps, actor);
}
