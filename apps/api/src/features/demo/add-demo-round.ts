import { randomUUID } from 'node:crypto';
import type { Prisma } from '@whetstone/db/create-db';
import type { StudyQuestionLink } from '@whetstone/contracts/study-shared';
import { toDateColumn } from '../../date-column.ts';
import type { StudyClock } from '../study-clock/open-clock.ts';

const DAYS_AGO = 4;
const MINUTES = 45;
const USED_MINUTES = 38;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Levels with their words, by the order of the dimensions: one that is strong, one that is not, one without evidence. */
const LEVELS = [
  ['hire', 'I would say first what I know for certain'],
  ['no-hire', 'and then name the command that would show the rest'],
  ['no-evidence', ''],
] as const;
const ANSWER = `Demo answer, written by nobody. ${LEVELS[0][1]}, ${LEVELS[1][1]}.`;

interface Demo {
  personId: string;
  clock: StudyClock;
}

/** A strict round of some days ago with two questions, which says that it is a demo; it is scored, and its debrief is still to be written. */
export async function addDemoRound(tx: Prisma.TransactionClient, questions: readonly StudyQuestionLink[], { personId, clock }: Demo): Promise<void> {
  const asked = questions.slice(0, 2);
  if (asked.length === 0) return;
  const startedAt = new Date(clock.now.getTime() - DAYS_AGO * DAY_MS);
  const submittedAt = new Date(startedAt.getTime() + USED_MINUTES * MINUTE_MS);
  const roundId = randomUUID();
  const times = { startedAt, endsAt: new Date(startedAt.getTime() + MINUTES * MINUTE_MS), submittedAt, submittedBy: 'person' as const };
  await tx.round.create({
    data: { personId, id: roundId, mode: 'strict', kind: 'weakest', minutes: MINUTES, wantedCount: asked.length, extraTime: 'none', ...times },
    select: { id: true },
  });
  for (const [index, { id: questionId, version }] of asked.entries()) {
    const attemptId = randomUUID();
    const beganAt = new Date(startedAt.getTime() + (index * USED_MINUTES * MINUTE_MS) / asked.length);
    const answeredAt = new Date(beganAt.getTime() + 10 * MINUTE_MS);
    await tx.attempt.create({
      data: { personId, id: attemptId, questionId, version, startedAt, studiedOn: toDateColumn(clock.dateOf(startedAt)) },
      select: { id: true },
    });
    await tx.roundQuestion.create({ data: { personId, roundId, position: index + 1, questionId, version, attemptId }, select: { position: true } });
    await tx.roundVisit.create({ data: { personId, id: randomUUID(), roundId, position: index + 1, createdAt: beganAt }, select: { id: true } });
    await tx.answerRevision.create({ data: { personId, id: randomUUID(), attemptId, text: ANSWER, createdAt: answeredAt }, select: { id: true } });
    const anchors = await tx.rubricAnchor.findMany({
      where: { questionId, version },
      distinct: ['dimension'],
      orderBy: { position: 'asc' },
      select: { dimension: true },
    });
    const levels = anchors
      .slice(0, LEVELS.length)
      .map(({ dimension }, at) => ({ dimension, level: LEVELS[at]?.[0] ?? 'no-evidence', evidence: LEVELS[at]?.[1] ?? '' }));
    await tx.selfLevel.createMany({ data: levels.map((level) => ({ personId, attemptId, ...level, changedAt: submittedAt })) });
  }
}
