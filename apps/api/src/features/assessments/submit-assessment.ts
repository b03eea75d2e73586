import { ASSESSMENT_READ_DAYS, type MyAssessmentView } from '@whetstone/contracts/my-assessments';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { readRoundRow } from '../rounds/read-round-row.ts';
import { requireOver } from '../rounds/round-over.ts';
import { getMyAssessment, readSeat } from './get-my-assessment.ts';
import { digestOf, makeWork } from './make-work.ts';

const otherWork = (): DomainError => new DomainError('conflict', 'Your work is not what you looked at. Look at it again before you hand it in.');

/**
 * Hands in an assessment of the actor's that is over, exactly as it was shown. Done again it changes nothing.
 * @throws DomainError not_found; conflict while the round is under way, where the work is not what was shown, and for what was withdrawn
 */
export async function submitAssessment(deps: Deps, actor: Actor, { id, digest }: { id: string; digest: string }): Promise<MyAssessmentView> {
  const { personId } = actor;
  const { submission, chosenName, assessment } = await readSeat(deps, actor, id);
  if (submission === null) {
    const work = await makeWork(deps.db, requireOver(await readRoundRow(deps, actor, id)), { name: assessment.name, chosenName });
    if (digestOf(work) !== digest) throw otherWork();
    // of two at once the first stands
    await deps.db.$executeRaw`
      INSERT INTO assessment_submission (person_id, round_id, ticket, body, submitted_at, readable_until)
      VALUES (${personId}::uuid, ${id}::uuid, uuidv7(), ${JSON.stringify(work)}, app_now(), app_now() + make_interval(days => ${ASSESSMENT_READ_DAYS}))
      ON CONFLICT DO NOTHING`;
  }
  const view = await getMyAssessment(deps, actor, id);
  if (view.withdrawnAt !== null) throw new DomainError('conflict', 'You have withdrawn it, for good.');
  if (view.work === null || digestOf(view.work) !== digest) throw otherWork();
  return view;
}
