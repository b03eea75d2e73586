import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { hashToken } from '../sessions/token.ts';
import { writeCalendar } from './write-calendar.ts';

/**
 * The calendar of whoever's address this is.
 * @throws DomainError not_found for every other address, and when its person is deactivated, about to be deleted, or studies no more
 */
export async function getCalendar(deps: Pick<Deps, 'db'>, token: string): Promise<string> {
  const feed = await deps.db.calendarFeed.findUnique({
    where: { tokenHash: hashToken(token), person: { deactivatedAt: null, deletionDueAt: null, roles: { some: { role: 'candidate' } } } },
    select: { personId: true, person: { select: { pseudonym: true } } },
  });
  if (feed === null) throw new DomainError('not_found', 'There is nothing at this address.');
  return writeCalendar(deps, { personId: feed.personId, pseudonym: feed.person.pseudonym });
}
