import type { SELF_LEVELS } from '@whetstone/contracts/attempts';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { getAttemptRow, nothingThere } from './get-attempt-row.ts';
import { SHORTEST_NOTE } from './words-missing.ts';

interface Given {
  attemptId: string;
  dimension: string;
  level: (typeof SELF_LEVELS)[number];
  evidence: string;
}

/** A level has to be earned by words: those of the answer, in any of its revisions, or a note. */
async function checkEvidence({ db }: Deps, { personId }: Actor, { attemptId, level, evidence }: Given): Promise<void> {
  const words = evidence.trim();
  if (level === 'no-evidence' || words.length >= SHORTEST_NOTE) return;
  const quoted = await db.$queryRaw<object[]>`
    SELECT FROM answer_revision WHERE person_id = ${personId}::uuid AND attempt_id = ${attemptId}::uuid AND ${words} <> '' AND position(${words} IN text) > 0 LIMIT 1`;
  if (quoted.length > 0) return;
  const message = `must quote your answer, or say in ${SHORTEST_NOTE} characters or more what earns the level`;
  throw new DomainError('invalid_request', 'Without evidence only “no evidence” can be given.', [{ field: 'evidence', message }]);
}

/**
 * Writes down which level of a dimension the actor gives themselves; what stood there before is replaced.
 * @throws DomainError not_found without such an attempt, or such a dimension in the version it is of; invalid_request without evidence
 */
export async function putSelfLevel(deps: Deps, actor: Actor, given: Given): Promise<{ done: true }> {
  const { personId } = actor;
  const { attemptId, dimension, level, evidence } = given;
  const { questionId, version } = await getAttemptRow(deps, actor, attemptId);
  if ((await deps.db.rubricAnchor.count({ where: { questionId, version, dimension } })) === 0) throw nothingThere();
  await checkEvidence(deps, actor, given);
  await deps.db.$executeRaw`
    INSERT INTO self_level (person_id, attempt_id, dimension, level, evidence) VALUES (${personId}::uuid, ${attemptId}::uuid, ${dimension}, ${level}, ${evidence})
    ON CONFLICT (person_id, attempt_id, dimension) DO UPDATE SET level = excluded.level, evidence = excluded.evidence, changed_at = app_now()
    WHERE (self_level.level, self_level.evidence) IS DISTINCT FROM (excluded.level, excluded.evidence)`;
  return { done: true };
}
