import { createHash } from 'node:crypto';
import type { Deps } from './deps.ts';
import { TooManyTurns } from './domain-error.ts';

interface Turn {
  /** what is limited, and for whom; only its hash is stored */
  key: string;
  /** how often within the window */
  max: number;
  windowSeconds: number;
}

/**
 * Counts one try, in the database, so that all processes count together.
 * @returns how many tries there have been in this window, with this one
 * @throws TooManyTurns when there have been too many
 */
export async function takeTurn({ db }: Pick<Deps, 'db'>, { key, max, windowSeconds }: Turn): Promise<number> {
  const hash = new Uint8Array(createHash('sha256').update(key).digest());
  const [row] = await db.$queryRaw<[{ count: number; left: number }]>`
    INSERT INTO rate_window AS w (key, started_at, count) VALUES (${hash}, app_now(), 1)
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN w.started_at <= app_now() - make_interval(secs => ${windowSeconds}) THEN 1 ELSE w.count + 1 END,
      started_at = CASE WHEN w.started_at <= app_now() - make_interval(secs => ${windowSeconds}) THEN app_now() ELSE w.started_at END
    RETURNING count, ceil(extract(epoch FROM w.started_at + make_interval(secs => ${windowSeconds}) - app_now()))::int AS left`;
  if (row.count > max) throw new TooManyTurns(row.left);
  return row.count;
}
