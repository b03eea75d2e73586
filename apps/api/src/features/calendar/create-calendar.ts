import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { createToken, hashToken } from '../sessions/token.ts';

/** Makes the private address of the actor's calendar, in place of any before. @returns its path, of which only a hash is kept */
export async function createCalendar({ db }: Deps, actor: Actor) {
  const token = createToken();
  const [feed] = await db.$queryRaw<[{ createdAt: Date }]>`
    INSERT INTO calendar_feed (person_id, token_hash) VALUES (${actor.personId}::uuid, ${hashToken(token)})
    ON CONFLICT (person_id) DO UPDATE SET token_hash = excluded.token_hash, created_at = app_now()
    RETURNING created_at AS "createdAt"`;
  return { path: `/api/calendars/${token}`, createdAt: feed.createdAt.toISOString() };
}
