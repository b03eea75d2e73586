import type { SubmissionItem } from '@whetstone/contracts/submissions';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { readNow } from '../../read-now.ts';
import { readMedianWait } from './read-median-wait.ts';
import { SUBMISSION_INCLUDE, presentSubmission } from './submission-row.ts';

const MOST = 100;

/** All that the actor has handed in, the latest first. */
export async function listSubmissions(deps: Deps, { personId }: Actor): Promise<{ items: SubmissionItem[]; medianWaitMs: number | null }> {
  const { db } = deps;
  const rows = await db.submission.findMany({
    where: { personId },
    include: SUBMISSION_INCLUDE,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
  });
  const now = await readNow(db);
  return { items: rows.map((row) => presentSubmission(row, now)), medianWaitMs: await readMedianWait(deps) };
}
