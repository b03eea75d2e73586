import type { Deps } from '../../deps.ts';
import { requireStopToken } from './require-stop-token.ts';

/** Forgets the address whose mails hold this token. @throws DomainError not_found when there is none (any more) */
export async function stopMail(deps: Deps, stopToken: string): Promise<{ done: true }> {
  await requireStopToken(deps, stopToken);
  await deps.db.mailAddress.deleteMany({ where: { stopToken } });
  return { done: true };
}
