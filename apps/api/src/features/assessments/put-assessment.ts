import { isDeepStrictEqual } from 'node:util';
import type { AssessmentBody, AssessmentItem } from '@whetstone/contracts/assessments';
import type { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { refuseRequest } from '../../refuse-request.ts';
import { takeTurn } from '../../take-turn.ts';
import { lockSet } from '../question-sets/lock-set.ts';
import { otherContent } from '../study-questions/refuse-question.ts';
import { type AssessmentKey, keyOf, noSuchAssessment } from './get-assessment-row.ts';
import { readAssessments } from './read-assessments.ts';

type Tx = Prisma.TransactionClient;
type Given = AssessmentKey & AssessmentBody;

const MOST = 100;
const DAY = 86_400;

async function write(tx: Tx, { pseudonym }: Actor, { number, ...given }: Given & { number: number }): Promise<void> {
  const { id: workspaceId, setId, assessmentId, name, note, minutes, mayPause, days } = given;
  if ((await tx.questionSetItem.count({ where: { workspaceId, setId, number } })) === 0)
    throw refuseRequest([{ field: 'setId', message: 'holds no question that could be asked' }]);
  if ((await tx.assessment.count({ where: { workspaceId, setId } })) >= MOST) throw new DomainError('conflict', `A set has at most ${MOST} assessments.`);
  await tx.$executeRaw`
    INSERT INTO assessment (workspace_id, set_id, id, number, name, note, minutes, may_pause, days, made_by, expires_at)
    VALUES (${workspaceId}::uuid, ${setId}::uuid, ${assessmentId}::uuid, ${number}, ${name}, ${note}, ${minutes}, ${mayPause}, ${days}, ${pseudonym}::uuid,
      app_now() + make_interval(days => ${days}))`;
}

/**
 * Makes an assessment of a set as it stands now. The same again changes nothing.
 * @throws DomainError not_allowed for viewers; invalid_request for a set without questions; conflict for an id that stands for another content
 */
export async function putAssessment(deps: Deps, actor: Actor, given: Given): Promise<AssessmentItem> {
  await takeTurn(deps, { key: `assessment ${actor.personId}`, max: 200, windowSeconds: DAY });
  return deps.db.$transaction(async (tx) => {
    const { currentVersion } = await lockSet(tx, actor, given);
    const there = await tx.assessment.findUnique({
      where: keyOf(given),
      select: { name: true, note: true, minutes: true, mayPause: true, days: true },
    });
    const { name, note, minutes, mayPause, days } = given;
    if (there === null) await write(tx, actor, { ...given, number: currentVersion });
    else if (!isDeepStrictEqual({ ...there }, { name: name.toWellFormed(), note: note.toWellFormed(), minutes, mayPause, days })) throw otherContent();
    const [item] = await readAssessments(tx, given);
    if (item === undefined) throw noSuchAssessment();
    return item;
  });
}
