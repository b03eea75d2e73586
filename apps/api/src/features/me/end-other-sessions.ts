import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { recordAudit } from '../../record-audit.ts';
import { forgetOtherDevices } from '../push/forget-other-devices.ts';

/** Ends every session of the actor but this one; other browsers are told nothing by push any more. */
export async function endOtherSessions({ db }: Deps, actor: Actor): Promise<{ done: true }> {
  await db.$transaction(async (tx) => {
    await tx.session.deleteMany({ where: { personId: actor.personId, id: { not: actor.sessionId } } });
    await forgetOtherDevices(tx, actor);
    await recordAudit(tx, { act: 'session.end', actor: actor.pseudonym, target: 'others' });
  });
  return { done: true };
}
