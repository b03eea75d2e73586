import type { NewLinkView } from '@whetstone/contracts/invites';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { takeTurn } from '../../take-turn.ts';
import { lockSet } from '../question-sets/lock-set.ts';
import { createToken, hashToken } from '../sessions/token.ts';
import { type AssessmentKey, keyOf, noSuchAssessment } from './get-assessment-row.ts';

/**
 * Makes the link of an assessment; one that was made before opens nothing from then on, so that a link that got lost is replaced.
 * @returns its token, which is stored nowhere
 * @throws DomainError conflict for one that has expired or was withdrawn
 */
export async function createAssessmentLink(deps: Deps, actor: Actor, key: AssessmentKey): Promise<NewLinkView> {
  await takeTurn(deps, { key: `assessment link ${actor.personId}`, max: 60, windowSeconds: 3600 });
  const token = createToken();
  return deps.db.$transaction(async (tx) => {
    await lockSet(tx, actor, key);
    const there = await tx.assessment.findUnique({ where: keyOf(key), select: { expiresAt: true } });
    if (there === null) throw noSuchAssessment();
    const made = await tx.$executeRaw`
      UPDATE assessment SET token_hash = ${hashToken(token)}
      WHERE workspace_id = ${key.id}::uuid AND set_id = ${key.setId}::uuid AND id = ${key.assessmentId}::uuid AND revoked_at IS NULL AND expires_at > app_now()`;
    if (made === 0) throw new DomainError('conflict', 'This assessment was withdrawn, or is too old. Make a new one.');
    await recordAudit(tx, { act: 'link.create', actor: actor.pseudonym, target: key.assessmentId });
    return { id: key.assessmentId, token, expiresAt: there.expiresAt.toISOString() };
  });
}
