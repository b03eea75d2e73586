import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { createToken, hashToken } from '../sessions/token.ts';

/** Makes the private address of the actor's feed, in place of any before. @returns its path, of which only a hash is kept */
export async function createMyFeed({ db }: Deps, actor: Actor) {
  const token = createToken();
  const tokenHash = hashToken(token);
  const [feed] = await db.$queryRaw<[{ createdAt: Date }]>`
    INSERT INTO notification_feed (person_id, token_hash) VALUES (${actor.personId}::uuid, ${tokenHash})
    ON CONFLICT (person_id) DO UPDATE SET token_hash = excluded.token_hash, created_at = app_now()
    RETURNING created_at AS "createdAt"`;
  return { path: `/api/feeds/${token}`, createdAt: feed.createdAt.toISOString() };
}
