import type { SubmissionPreview } from '@whetstone/contracts/submissions';
import type { SubmissionKind } from '@whetstone/contracts/submitted-work';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { readStudyClock } from '../study-clock/read-study-clock.ts';
import { estimateMinutes } from './estimate-minutes.ts';
import { readMedianWait } from './read-median-wait.ts';
import { readWork } from './read-work.ts';
import { digestOf } from './submission-row.ts';

/**
 * What a reviewer would see of something of the actor's.
 * @throws as `readWork`
 */
export async function previewSubmission(deps: Deps, actor: Actor, given: { kind: SubmissionKind; id: string }): Promise<SubmissionPreview> {
  const { work, sources } = await readWork(deps, actor, given);
  const { targetOn } = await readStudyClock(deps.db, actor.personId);
  return {
    work,
    digest: digestOf(work),
    attemptIds: sources.map(({ attemptId }) => attemptId),
    minutes: estimateMinutes(work),
    interviewOn: targetOn,
    medianWaitMs: await readMedianWait(deps),
  };
}
