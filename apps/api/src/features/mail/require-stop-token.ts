import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';

/** @throws DomainError not_found unless there is an address whose mails hold this token */
export async function requireStopToken({ db }: Pick<Deps, 'db'>, stopToken: string): Promise<void> {
  // what is no token is not asked for: a text may hold what PostgreSQL takes for none
  const found = /^[\w-]{43}$/.test(stopToken) && (await db.mailAddress.count({ where: { stopToken } })) > 0;
  if (!found) throw new DomainError('not_found', 'There is nothing at this address: these mails have been stopped already.');
}
