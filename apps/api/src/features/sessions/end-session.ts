import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';

/** Ends one of the actor's own sessions, on the server; the browser it was in is told nothing by push any more. @throws DomainError not_found for anything else */
export async function endSession({ db }: Deps, actor: Actor, id: string): Promise<{ done: true }> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { personId: actor.personId, id } });
    if (count === 0) throw new DomainError('not_found', 'There is no such session of yours.');
    await tx.pushDevice.deleteMany({ where: { personId: actor.personId, sessionId: id } });
    await recordAudit(tx, { act: 'session.end', actor: actor.pseudonym, target: id });
  });
  return { done: true };
}
