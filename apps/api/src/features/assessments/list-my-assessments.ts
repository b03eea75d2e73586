import type { MyAssessmentItem } from '@whetstone/contracts/my-assessments';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { expireRoundsOf } from '../rounds/expire-rounds.ts';
import { presentMyItem, SEAT_INCLUDE } from './present-my-item.ts';

const MOST = 100;

/** The assessments that the actor has taken, the latest first. */
export async function listMyAssessments({ db }: Pick<Deps, 'db'>, { personId }: Actor): Promise<{ items: MyAssessmentItem[] }> {
  await expireRoundsOf(db, personId);
  const rows = await db.assessmentSeat.findMany({
    where: { personId },
    include: { ...SEAT_INCLUDE, submission: { select: { withdrawnAt: true } } },
    orderBy: [{ acceptedAt: 'desc' }, { roundId: 'desc' }],
    take: MOST,
  });
  return { items: rows.map(presentMyItem) };
}
