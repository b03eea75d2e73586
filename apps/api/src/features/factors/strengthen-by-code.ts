import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { recordAudit } from '../../record-audit.ts';
import { strengthenSession } from '../sessions/strengthen-session.ts';
import { takeCodeTurn } from './take-code-turn.ts';
import { acceptCode } from './accept-code.ts';

/** Makes the actor's session strong by a code. @returns its new token @throws DomainError sign_in_failed */
export async function strengthenByCode(deps: Deps, actor: Actor, code: string): Promise<string> {
  await takeCodeTurn(deps, actor.personId);
  return deps.db.$transaction(async (tx) => {
    await acceptCode(tx, deps, { id: actor.personId, pseudonym: actor.pseudonym, typed: code });
    await recordAudit(tx, { act: 'session.create', actor: actor.pseudonym });
    return strengthenSession(tx, actor);
  });
}
