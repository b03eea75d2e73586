import type { AssessmentItem } from '@whetstone/contracts/assessments';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { type SetKey, getSetRow } from '../question-sets/get-set-row.ts';
import { readAssessments } from './read-assessments.ts';

/** The assessments of a set of a workspace of the actor's. @throws DomainError not_found for every other */
export async function listAssessments({ db }: Pick<Deps, 'db'>, actor: Actor, key: SetKey): Promise<{ items: AssessmentItem[] }> {
  await getSetRow(db, actor, key);
  return { items: await readAssessments(db, key) };
}
