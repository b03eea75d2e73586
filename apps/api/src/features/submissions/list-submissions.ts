import type { SubmissionItem } from '@whetstone/contracts/submissions';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { readNow } from '../../read-now.ts';
import { readMedianWait } from './read-median-wait.ts';
import { SUBMISSION_INCLUDE, type WorkHead, presentSubmission } from './submission-row.ts';

const MOST = 100;

const NO_HEAD: WorkHead = { title: null, about: [] };

/** Title and origin of what was handed in, taken out of it in the database: whole answers and boards stay there. */
async function readHeads({ db }: Deps, personId: string, ids: string[]): Promise<Map<string, WorkHead>> {
  const rows = await db.$queryRaw<(WorkHead & { id: string })[]>`
    SELECT s.id, w.work ->> 'title' AS title, w.work -> 'about' AS about FROM submission s CROSS JOIN LATERAL (SELECT s.body::json AS work) w
    WHERE s.person_id = ${personId}::uuid AND s.id = ANY(${ids}::uuid[])`;
  return new Map(rows.map(({ id, ...head }) => [id, head]));
}

/** All that the actor has handed in, the latest first. */
export async function listSubmissions(deps: Deps, { personId }: Actor): Promise<{ items: SubmissionItem[]; medianWaitMs: number | null }> {
  const { db } = deps;
  const rows = await db.submission.findMany({
    where: { personId },
    omit: { body: true, partSources: true },
    include: SUBMISSION_INCLUDE,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
  });
  const now = await readNow(db);
  const heads = await readHeads(
    deps,
    personId,
    rows.map(({ id }) => id),
  );
  return { items: rows.map((row) => presentSubmission(row, heads.get(row.id) ?? NO_HEAD, now)), medianWaitMs: await readMedianWait(deps) };
}
