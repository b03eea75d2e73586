import type { MyMailView } from '@whetstone/contracts/mail';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { presentMail } from './present-mail.ts';

/** Where the actor's notifications are mailed to. */
export async function getMyMail(deps: Deps, { personId }: Actor): Promise<MyMailView> {
  return presentMail(deps, await deps.db.mailAddress.findUnique({ where: { personId }, select: { address: true, confirmedAt: true } }));
}
