import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { presentNotifications } from '../notifications/present-notifications.ts';
import { hashToken } from '../sessions/token.ts';
import { formatAtom } from './format-atom.ts';

const LATEST = 50;

/**
 * The feed of whoever's address this is.
 * @throws DomainError not_found for every other address, and when its person is deactivated or about to be deleted
 */
export async function getFeed(deps: Deps, token: string, origin: string): Promise<string> {
  const tokenHash = hashToken(token);
  const feed = await deps.db.notificationFeed.findUnique({
    where: { tokenHash, person: { deactivatedAt: null, deletionDueAt: null } },
    select: { personId: true, createdAt: true, person: { select: { pseudonym: true } } },
  });
  if (feed === null) throw new DomainError('not_found', 'There is nothing at this address.');
  const { personId, createdAt, person } = feed;
  const rows = await deps.db.notification.findMany({ where: { personId }, orderBy: { id: 'desc' }, take: LATEST });
  const items = await presentNotifications(deps, { personId, pseudonym: person.pseudonym }, rows);
  return formatAtom({ id: person.pseudonym, origin, madeAt: createdAt.toISOString(), items });
}
