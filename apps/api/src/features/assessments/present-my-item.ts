import type { MyAssessmentItem } from '@whetstone/contracts/my-assessments';
import type { Prisma } from '@whetstone/db/generated/client';

export const SEAT_INCLUDE = {
  round: { select: { submittedAt: true } },
  submission: true,
  assessment: { select: { name: true, note: true, set: { select: { workspace: { select: { name: true } } } } } },
} as const satisfies Prisma.AssessmentSeatInclude;

export type SeatRow = Prisma.AssessmentSeatGetPayload<{ include: typeof SEAT_INCLUDE }>;
/** Without what may be long. */
type ListedSeat = Omit<SeatRow, 'submission'> & { submission: { withdrawnAt: Date | null } | null };

function stateOf({ round, submission }: ListedSeat): MyAssessmentItem['state'] {
  if (submission !== null) return submission.withdrawnAt === null ? 'handed-in' : 'withdrawn';
  return round.submittedAt === null ? 'under-way' : 'over';
}

/** An assessment as its candidate has it in a list. */
export function presentMyItem(seat: ListedSeat): MyAssessmentItem {
  const { roundId, chosenName, acceptedAt, assessment } = seat;
  const { name, set } = assessment;
  return { id: roundId, name, workspace: set.workspace.name, chosenName, acceptedAt: acceptedAt.toISOString(), state: stateOf(seat) };
}
