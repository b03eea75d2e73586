import type { ReadView } from '@whetstone/contracts/consents';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';

interface Row {
  id: bigint;
  at: Date;
  act: string;
  by: string | null;
  reason: string | null;
}

const WHAT: Record<string, ReadView['what']> = {
  'read.profile': 'profile',
  'read.progress': 'progress',
  'read.plan': 'plan',
  'read.rounds': 'rounds',
  'read.submission': 'submission',
  'read.emergency': 'emergency',
  'emergency.open': 'emergency-opened',
};
const ACTS = Object.keys(WHAT);

const present = ({ id, at, act, by, reason }: Row): ReadView => ({ id: String(id), at: at.toISOString(), by, what: WHAT[act] ?? 'profile', reason });

/** Every read of what is the actor's by someone else, the latest first. Their names are those of today. */
export async function listWhoReadMe({ db }: Deps, actor: Actor, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
  const before = cursor === undefined ? null : BigInt(cursor);
  const rows = await db.$queryRaw<Row[]>`
    SELECT e.id, e.at, e.act, p.name AS by, b.reason
    FROM audit_event e
    LEFT JOIN person p ON p.pseudonym = e.actor
    LEFT JOIN break_glass b ON b.subject_id = ${actor.personId}::uuid AND b.id::text = e.target AND e.act IN ('read.emergency', 'emergency.open')
    WHERE e.subject = ${actor.pseudonym}::uuid AND e.actor IS DISTINCT FROM e.subject AND e.act = ANY(${ACTS})
      AND (${before}::bigint IS NULL OR e.id < ${before}::bigint)
    ORDER BY e.id DESC LIMIT ${limit + 1}`;
  const page = rows.slice(0, limit);
  return { items: page.map(present), nextCursor: rows.length > limit ? String(page.at(-1)?.id) : null };
}
