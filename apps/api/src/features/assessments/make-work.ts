import { createHash } from 'node:crypto';
import type { AssessmentWork } from '@whetstone/contracts/assessments';
import type { Prisma } from '@whetstone/db/generated/client';
import { type PacketRound, timesOfRound } from '../rounds/round-over.ts';
import { sortAnswers } from '../rounds/sort-answers.ts';

type Answer = Pick<AssessmentWork['parts'][number], 'text' | 'arrivedAt' | 'claimedAt' | 'lateText'>;

const presentAnswer = ({ counted, late }: ReturnType<typeof sortAnswers>): Answer => ({
  text: counted?.text ?? '',
  arrivedAt: counted?.createdAt.toISOString() ?? null,
  claimedAt: counted?.claimedAt?.toISOString() ?? null,
  lateText: late?.text ?? null,
});

interface Named {
  name: string;
  chosenName: string;
}

/** Stands for what was shown before it was handed in, to the byte. */
export const digestOf = (work: AssessmentWork): string => createHash('sha256').update(JSON.stringify(work)).digest('hex');

/**
 * What would be handed in of an assessment that is over: answers and times. Extra time is not among it, nor who the candidate is
 * beside the name that they chose.
 */
export async function makeWork(db: Pick<Prisma.TransactionClient, 'roundQuestion'>, round: PacketRound, { name, chosenName }: Named): Promise<AssessmentWork> {
  const rows = await db.roundQuestion.findMany({
    where: { personId: round.personId, roundId: round.id },
    select: { position: true, of: { select: { title: true } } },
  });
  const titles = new Map(rows.map(({ position, of }) => [position, of.title]));
  const times = timesOfRound(round);
  return {
    format: 1,
    name,
    chosenName,
    startedAt: round.startedAt.toISOString(),
    overAt: round.submittedAt.toISOString(),
    overBy: round.submittedBy,
    parts: round.questions.map(({ position, attempt }) => ({
      position,
      title: titles.get(position) ?? '',
      timeMs: times.get(position) ?? 0,
      ...presentAnswer(sortAnswers(attempt.answers, round.submittedAt)),
    })),
  };
}
