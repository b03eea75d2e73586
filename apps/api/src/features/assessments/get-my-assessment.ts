import { type AssessmentWork } from '@whetstone/contracts/assessments';
import { ASSESSMENT_READ_DAYS, type MyAssessmentView } from '@whetstone/contracts/my-assessments';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { expireRoundsOf } from '../rounds/expire-rounds.ts';
import { readRoundRow } from '../rounds/read-round-row.ts';
import { requireOver } from '../rounds/round-over.ts';
import { noSuchAssessment } from './get-assessment-row.ts';
import { digestOf, makeWork } from './make-work.ts';
import { presentMyItem, SEAT_INCLUDE, type SeatRow } from './present-my-item.ts';

/** A seat of the actor's. @throws DomainError not_found for one of somebody else and for none alike */
export async function readSeat({ db }: Pick<Deps, 'db'>, { personId }: Actor, id: string): Promise<SeatRow> {
  const seat = await db.assessmentSeat.findUnique({ where: { personId_roundId: { personId, roundId: id } }, include: SEAT_INCLUDE });
  if (seat === null) throw noSuchAssessment();
  return seat;
}

/** What was handed in, to the byte; or what would be, once the round is over. */
export async function readMyWork(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { roundId, chosenName, assessment, submission }: SeatRow,
): Promise<AssessmentWork | null> {
  if (submission !== null) return JSON.parse(submission.body) as AssessmentWork;
  const round = await readRoundRow(deps, actor, roundId);
  return round.submittedAt === null ? null : makeWork(deps.db, requireOver(round), { name: assessment.name, chosenName });
}

async function readReads({ db }: Pick<Deps, 'db'>, { pseudonym }: Actor, ticket: string | undefined): Promise<MyAssessmentView['reads']> {
  if (ticket === undefined) return [];
  const rows = await db.$queryRaw<{ at: Date; by: string | null }[]>`
    SELECT e.at, p.name AS by FROM audit_event e LEFT JOIN person p ON p.pseudonym = e.actor
    WHERE e.subject = ${pseudonym}::uuid AND e.act = 'read.submission' AND e.target = ${ticket} AND e.actor IS DISTINCT FROM e.subject ORDER BY e.id DESC LIMIT 100`;
  return rows.map(({ at, by }) => ({ at: at.toISOString(), by }));
}

type Times = Pick<MyAssessmentView, 'submittedAt' | 'readableUntil' | 'withdrawnAt'>;

const presentTimes = (submission: SeatRow['submission']): Times => ({
  submittedAt: submission?.submittedAt.toISOString() ?? null,
  readableUntil: submission?.readableUntil.toISOString() ?? null,
  withdrawnAt: submission?.withdrawnAt?.toISOString() ?? null,
});

/** An assessment that the actor has taken. @throws DomainError not_found for one of somebody else and for none alike */
export async function getMyAssessment(deps: Pick<Deps, 'db'>, actor: Actor, id: string): Promise<MyAssessmentView> {
  await expireRoundsOf(deps.db, actor.personId);
  const seat = await readSeat(deps, actor, id);
  const work = await readMyWork(deps, actor, seat);
  const { submission, assessment } = seat;
  return {
    ...presentMyItem(seat),
    note: assessment.note,
    work,
    digest: work === null || submission !== null ? null : digestOf(work),
    readDays: ASSESSMENT_READ_DAYS,
    ...presentTimes(submission),
    reads: await readReads(deps, actor, submission?.ticket),
  };
}
