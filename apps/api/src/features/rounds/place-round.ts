import { randomUUID } from 'node:crypto';
import { EXTRA_TIME_FACTORS } from '@whetstone/contracts/people';
import type { Prisma } from '@whetstone/db/create-db';
import type { ExtraTime, RoundKind, RoundMode } from '@whetstone/db/generated/enums';
import { toDateColumn } from '../../date-column.ts';
import { readStudyClock } from '../study-clock/read-study-clock.ts';
import { expireRoundsOf } from './expire-rounds.ts';
import { otherRoundOpen } from './round-errors.ts';

type Tx = Prisma.TransactionClient;

/** A round whose questions are chosen. */
interface Placed {
  id: string;
  mode: RoundMode;
  minutes: number;
  /** how many were wished for */
  count: number;
  source: { kind: RoundKind; guideId?: string; stageSlug?: string; areaSlug?: string; trackId?: string };
  /** in the order in which they are asked */
  questions: readonly { id: string; version: number }[];
}

const MINUTE_MS = 60_000;

/** When a round that begins now is over; null where no time is kept. */
function endOf({ mode, minutes }: Placed, extraTime: ExtraTime, now: Date): Date | null {
  const factor = mode === 'untimed' ? null : EXTRA_TIME_FACTORS[extraTime];
  return factor === null ? null : new Date(now.getTime() + minutes * factor * MINUTE_MS);
}

/** Of two starts by one person at once, one comes after the other. */
export async function lockRounds(tx: Tx, personId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
}

/** @throws DomainError round_open, which names the one that is */
export async function requireNoneOpen(tx: Tx, personId: string): Promise<void> {
  await expireRoundsOf(tx, personId);
  const open = await tx.round.findFirst({ where: { personId, submittedAt: null }, select: { id: true } });
  if (open !== null) throw otherRoundOpen(open.id);
}

/** Begins a round now, with the extra time of the person's settings: each question gets an attempt. */
export async function placeRound(tx: Tx, personId: string, given: Placed): Promise<void> {
  const { id: roundId, mode, minutes, count, source, questions } = given;
  const { extraTime } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { extraTime: true } });
  const { now, today } = await readStudyClock(tx, personId);
  const endsAt = endOf(given, extraTime, now);
  await tx.round.create({
    data: { personId, id: roundId, mode, ...source, minutes, wantedCount: count, extraTime, startedAt: now, endsAt },
    select: { id: true },
  });
  const asked = questions.map(({ id: questionId, version }, at) => ({ questionId, version, attemptId: randomUUID(), position: at + 1 }));
  await tx.attempt.createMany({
    data: asked.map(({ questionId, version, attemptId }) => ({ personId, id: attemptId, questionId, version, startedAt: now, studiedOn: toDateColumn(today) })),
  });
  await tx.roundQuestion.createMany({ data: asked.map((question) => ({ personId, roundId, ...question })) });
}
