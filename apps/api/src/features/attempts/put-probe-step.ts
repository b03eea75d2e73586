import type { ProbeOutcome } from '@whetstone/contracts/attempts';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { getAttemptRow, nothingThere } from './get-attempt-row.ts';

interface Given {
  attemptId: string;
  probeId: string;
  outcome: ProbeOutcome;
  note: string;
}

/**
 * Writes down how one rung of the ladder went; what stood there before is replaced.
 * @throws DomainError not_found without such an attempt, or such a probe in the version it is of
 */
export async function putProbeStep(deps: Deps, actor: Actor, { attemptId, probeId, outcome, note }: Given): Promise<{ done: true }> {
  const { questionId, version } = await getAttemptRow(deps, actor, attemptId);
  if ((await deps.db.probe.count({ where: { questionId, version, id: probeId } })) === 0) throw nothingThere();
  await deps.db.$executeRaw`
    INSERT INTO probe_step (person_id, attempt_id, probe_id, outcome, note)
    VALUES (${actor.personId}::uuid, ${attemptId}::uuid, ${probeId}, ${outcome.replaceAll('-', '_')}::probe_outcome, ${note})
    ON CONFLICT (person_id, attempt_id, probe_id) DO UPDATE SET outcome = excluded.outcome, note = excluded.note, changed_at = app_now()
    WHERE (probe_step.outcome, probe_step.note) IS DISTINCT FROM (excluded.outcome, excluded.note)`;
  return { done: true };
}
