import type { MyAssessmentView } from '@whetstone/contracts/my-assessments';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { getMyAssessment, readSeat } from './get-my-assessment.ts';

/**
 * Takes back what the actor handed in: from the next request the workspace reads nothing of it, and the levels that it gave are gone.
 * @throws DomainError not_found; conflict for what was not handed in
 */
export async function withdrawAssessment(deps: Deps, actor: Actor, id: string): Promise<MyAssessmentView> {
  const { personId } = actor;
  const { submission } = await readSeat(deps, actor, id);
  if (submission === null) throw new DomainError('conflict', 'It was not handed in.');
  await deps.db.$transaction(async (tx) => {
    // whoever writes a level holds the row, and whoever comes after finds it withdrawn
    await tx.$executeRaw`
      UPDATE assessment_submission SET withdrawn_at = coalesce(withdrawn_at, app_now()) WHERE person_id = ${personId}::uuid AND round_id = ${id}::uuid`;
    await tx.assessmentLevel.deleteMany({ where: { personId, roundId: id } });
  });
  return getMyAssessment(deps, actor, id);
}
