import type { Reads } from '../../deps.ts';

const FEWEST = 3;

/** How long the reviews of the last thirty days took, by their median, in milliseconds; null while there are fewer than three. */
export async function readMedianWait({ db }: Reads): Promise<number | null> {
  const [row] = await db.$queryRaw<[{ count: number; ms: number | null }]>`
    SELECT count(*)::int AS count, (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM reviewed_at - created_at)) * 1000)::float8 AS ms
    FROM submission WHERE reviewed_at > app_now() - interval '30 days'`;
  return row.count < FEWEST || row.ms === null ? null : Math.round(row.ms);
}
