import type { MyAssessmentView } from '@whetstone/contracts/my-assessments';
import type { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { takeTurn } from '../../take-turn.ts';
import { lockRounds, placeRound, requireNoneOpen } from '../rounds/place-round.ts';
import { hashToken } from '../sessions/token.ts';
import { otherContent } from '../study-questions/refuse-question.ts';
import { findInvitation } from './find-invitation.ts';
import { getMyAssessment } from './get-my-assessment.ts';

type Tx = Prisma.TransactionClient;

interface Given {
  id: string;
  token: string;
  chosenName: string;
}

/** Whether it was taken already by the same wish. @throws DomainError conflict for an id that stands for something else */
async function isReplay(tx: Tx, personId: string, { id, token, chosenName }: Given): Promise<boolean> {
  const where = { personId_roundId: { personId, roundId: id } };
  const seat = await tx.assessmentSeat.findUnique({ where, select: { chosenName: true, assessment: { select: { tokenHash: true } } } });
  if (seat !== null) {
    const isSame = seat.chosenName === chosenName.toWellFormed() && Buffer.compare(hashToken(token), seat.assessment.tokenHash ?? new Uint8Array()) === 0;
    if (!isSame) throw otherContent();
    return true;
  }
  if ((await tx.round.count({ where: { personId, id } })) > 0) throw otherContent();
  return false;
}

async function begin(tx: Tx, personId: string, { id, token, chosenName }: Given): Promise<void> {
  const { workspaceId, setId, id: assessmentId, number, minutes, mayPause } = await findInvitation(tx, token);
  if ((await tx.assessmentSeat.count({ where: { personId, workspaceId, setId, assessmentId } })) > 0)
    throw new DomainError('conflict', 'You have taken this invitation already.');
  await requireNoneOpen(tx, personId);
  const items = await tx.questionSetItem.findMany({ where: { workspaceId, setId, number }, orderBy: { position: 'asc' } });
  await placeRound(tx, personId, {
    id,
    mode: mayPause ? 'practice' : 'strict',
    minutes,
    count: items.length,
    source: { kind: 'assessment' },
    questions: items.map(({ questionId, questionVersion }) => ({ id: questionId, version: questionVersion })),
  });
  await tx.assessmentSeat.create({ data: { personId, roundId: id, workspaceId, setId, assessmentId, chosenName }, select: { roundId: true } });
}

/**
 * Takes an invitation: its round begins now, under the same id. The workspace does not learn of it. The same again changes nothing.
 * @throws DomainError not_found for a link that opens nothing; conflict where it was taken already, and for an id that stands for
 * something else; round_open while another round is under way
 */
export async function acceptAssessment(deps: Deps, actor: Actor, given: Given): Promise<MyAssessmentView> {
  const { personId } = actor;
  await takeTurn(deps, { key: `open assessment ${personId}`, max: 60, windowSeconds: 60 });
  await deps.db.$transaction(async (tx) => {
    await lockRounds(tx, personId);
    if (!(await isReplay(tx, personId, given))) await begin(tx, personId, given);
  });
  return getMyAssessment(deps, actor, given.id);
}
