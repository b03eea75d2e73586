import { ASSESSMENT_READ_DAYS, type AssessmentOffer } from '@whetstone/contracts/my-assessments';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { takeTurn } from '../../take-turn.ts';
import { findInvitation } from './find-invitation.ts';

/** What a candidate would agree to; that they looked is written nowhere. @throws DomainError not_found for any link that opens nothing */
export async function openAssessment(deps: Deps, { personId }: Actor, token: string): Promise<AssessmentOffer> {
  await takeTurn(deps, { key: `open assessment ${personId}`, max: 60, windowSeconds: 60 });
  const { db } = deps;
  const { workspaceId, setId, id, number, name, note, workspace, minutes, mayPause, expiresAt } = await findInvitation(db, token);
  const { extraTime } = await db.person.findUniqueOrThrow({ where: { id: personId }, select: { extraTime: true } });
  const seat = await db.assessmentSeat.findFirst({ where: { personId, workspaceId, setId, assessmentId: id }, select: { roundId: true } });
  return {
    name,
    note,
    workspace,
    questionCount: await db.questionSetItem.count({ where: { workspaceId, setId, number } }),
    minutes,
    extraTime,
    mayPause,
    expiresAt: expiresAt.toISOString(),
    readDays: ASSESSMENT_READ_DAYS,
    taken: seat?.roundId ?? null,
  };
}
