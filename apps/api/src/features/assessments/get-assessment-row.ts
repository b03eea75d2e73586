import type { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import { DomainError } from '../../domain-error.ts';
import { type SetKey, getSetRow } from '../question-sets/get-set-row.ts';

export interface AssessmentKey extends SetKey {
  assessmentId: string;
}

type Reads = Pick<Prisma.TransactionClient, 'assessment' | 'questionSet' | 'workspaceMember'>;

export const keyOf = ({ id, setId, assessmentId }: AssessmentKey) => ({ workspaceId_setId_id: { workspaceId: id, setId, id: assessmentId } });
export const noSuchAssessment = (): DomainError => new DomainError('not_found', 'There is no such assessment.');

/** An assessment of a workspace of the actor's, with their share in it. @throws DomainError not_found for every other */
export async function getAssessmentRow(db: Reads, actor: Actor, key: AssessmentKey) {
  const { role, name: setName } = await getSetRow(db, actor, key);
  const row = await db.assessment.findUnique({ where: keyOf(key) });
  if (row === null) throw noSuchAssessment();
  return { ...row, role, setName };
}
