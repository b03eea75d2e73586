import type { AssessmentView } from '@whetstone/contracts/assessments';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { type AssessmentKey, getAssessmentRow, noSuchAssessment } from './get-assessment-row.ts';
import { readAssessments } from './read-assessments.ts';

/** An assessment as a member of its workspace sees it. @throws DomainError not_found for everyone else */
export async function getAssessment({ db }: Pick<Deps, 'db'>, actor: Actor, key: AssessmentKey): Promise<AssessmentView> {
  const { role, setName } = await getAssessmentRow(db, actor, key);
  const { name } = await db.workspace.findUniqueOrThrow({ where: { id: key.id }, select: { name: true } });
  const [item] = await readAssessments(db, key);
  if (item === undefined) throw noSuchAssessment();
  return { ...item, workspace: { id: key.id, name, role }, set: { id: key.setId, name: setName } };
}
