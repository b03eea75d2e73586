import type { ExportedData } from '@whetstone/contracts/exported-data';
import type { Prisma } from '@whetstone/db/create-db';

type Own = Pick<ExportedData, 'assessments' | 'assessmentSubmissions' | 'assessmentLevels'>;

const orNull = (time: Date | null): string | null => time?.toISOString() ?? null;

async function readSeats(tx: Prisma.TransactionClient, personId: string): Promise<Own['assessments']> {
  const seats = await tx.assessmentSeat.findMany({
    where: { personId },
    orderBy: [{ acceptedAt: 'asc' }, { roundId: 'asc' }],
    include: {
      assessment: { select: { name: true, set: { select: { workspace: { select: { name: true } } } } } },
      round: {
        include: {
          questions: {
            orderBy: { position: 'asc' },
            include: { of: { select: { title: true } }, attempt: { include: { answers: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } } } },
          },
          visits: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
          pauses: { orderBy: { beganAt: 'asc' } },
        },
      },
    },
  });
  return seats.map(({ roundId, chosenName, acceptedAt, assessment, round }) => ({
    id: roundId,
    name: assessment.name,
    workspace: assessment.set.workspace.name,
    chosenName,
    acceptedAt: acceptedAt.toISOString(),
    minutes: round.minutes,
    endsAt: orNull(round.endsAt),
    overAt: orNull(round.submittedAt),
    questions: round.questions.map(({ position, of, attempt }) => ({
      position,
      title: of.title,
      revisions: attempt.answers.map(({ id, text, createdAt, claimedAt }) => ({ id, text, createdAt: createdAt.toISOString(), claimedAt: orNull(claimedAt) })),
    })),
    visits: round.visits.map(({ position, createdAt, claimedAt }) => ({ position, createdAt: createdAt.toISOString(), claimedAt: orNull(claimedAt) })),
    pauses: round.pauses.map(({ beganAt, endedAt }) => ({ beganAt: beganAt.toISOString(), endedAt: orNull(endedAt) })),
  }));
}

/** The assessments that a person took, what they handed in, and what was written down about it. */
export async function readOwnAssessments(tx: Prisma.TransactionClient, personId: string): Promise<Own> {
  const submissions = await tx.assessmentSubmission.findMany({ where: { personId }, orderBy: [{ submittedAt: 'asc' }, { roundId: 'asc' }] });
  const levels = await tx.assessmentLevel.findMany({ where: { personId }, orderBy: [{ roundId: 'asc' }, { position: 'asc' }, { dimension: 'asc' }] });
  return {
    assessments: await readSeats(tx, personId),
    assessmentSubmissions: submissions.map(({ roundId, body, submittedAt, readableUntil, withdrawnAt }) => ({
      assessmentId: roundId,
      work: body,
      submittedAt: submittedAt.toISOString(),
      readableUntil: readableUntil.toISOString(),
      withdrawnAt: orNull(withdrawnAt),
    })),
    assessmentLevels: levels.map(({ roundId, position, dimension, level, evidence, changedAt }) => ({
      assessmentId: roundId,
      position,
      isOfWhole: dimension === '',
      level,
      evidence,
      changedAt: changedAt.toISOString(),
    })),
  };
}
