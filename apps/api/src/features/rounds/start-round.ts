import { randomUUID } from 'node:crypto';
import { EXTRA_TIME_FACTORS } from '@whetstone/contracts/people';
import type { RoundBody, RoundView } from '@whetstone/contracts/rounds';
import type { Prisma } from '@whetstone/db/create-db';
import type { ExtraTime } from '@whetstone/db/generated/enums';
import { chooseRound } from '@whetstone/study/choose-round';
import type { Actor } from '../../actor.ts';
import { toDateColumn } from '../../date-column.ts';
import type { Deps } from '../../deps.ts';
import { refuseRequest } from '../../refuse-request.ts';
import { readStudyClock } from '../study-clock/read-study-clock.ts';
import { otherContent } from '../study-questions/refuse-question.ts';
import { expireRoundsOf } from './expire-rounds.ts';
import { getRound } from './get-round.ts';
import { isSameRound } from './is-same-round.ts';
import { type Choosable, readChoosable, readPool } from './read-pool.ts';
import { otherRoundOpen } from './round-errors.ts';

type Tx = Prisma.TransactionClient;

/** A wish for a round, with what a loop adds to it. */
export type RoundWish = RoundBody & {
  id: string;
  /** asks what was not asked before, and of that what is of one kind, as far as there is such */
  narrow?: { without: readonly string[]; kind: string | null };
};

const MINUTE_MS = 60_000;

/** When a round that begins now is over; null where no time is kept. */
function endOf({ mode, minutes }: RoundBody, extraTime: ExtraTime, now: Date): Date | null {
  const factor = mode === 'untimed' ? null : EXTRA_TIME_FACTORS[extraTime];
  return factor === null ? null : new Date(now.getTime() + minutes * factor * MINUTE_MS);
}

/** Those that a test holds for; all where it holds for none. */
const preferring = <T>(all: readonly T[], test: (one: T) => boolean): readonly T[] => (all.some(test) ? all.filter(test) : all);

function narrowed(choosable: readonly Choosable[], { without, kind }: NonNullable<RoundWish['narrow']>): readonly Choosable[] {
  const fresh = preferring(choosable, ({ id }) => !without.includes(id));
  return kind === null ? fresh : preferring(fresh, (question) => question.kind === kind);
}

async function chooseQuestions(tx: Tx, personId: string, { id, minutes, count, of, narrow }: RoundWish) {
  const { source, ids, needs } = await readPool(tx, personId, of);
  const all = await readChoosable(tx, ids);
  const choosable = narrow === undefined ? all : narrowed(all, narrow);
  const byId = new Map(choosable.map((question) => [question.id, question]));
  // What somebody has named is asked as it was named.
  const isNamed = of.kind === 'questions';
  const candidates = choosable.map((question) => ({ ...question, need: needs.get(question.id) ?? 0 }));
  const chosen = isNamed ? ids : chooseRound(candidates, { minutes, count, seed: id });
  const questions = chosen.flatMap((questionId) => byId.get(questionId) ?? []);
  if (questions.length === 0) throw refuseRequest([{ field: 'of', message: 'holds no question that can be asked' }]);
  return { source, questions };
}

async function writeRound(tx: Tx, personId: string, given: RoundWish): Promise<void> {
  const { id: roundId, mode, minutes, count } = given;
  const { source, questions } = await chooseQuestions(tx, personId, given);
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

/**
 * Starts a round in a transaction that is under way.
 * @throws as `startRound`
 */
export async function beginRound(tx: Tx, personId: string, given: RoundWish): Promise<void> {
  // of two starts at once, one comes after the other
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  const there = await tx.round.findUnique({ where: { personId_id: { personId, id: given.id } } });
  if (there !== null) {
    if (!(await isSameRound(tx, there, given))) throw otherContent();
    return;
  }
  await expireRoundsOf(tx, personId);
  const open = await tx.round.findFirst({ where: { personId, submittedAt: null }, select: { id: true } });
  if (open !== null) throw otherRoundOpen(open.id);
  await writeRound(tx, personId, given);
}

/**
 * Starts a round: its questions, their versions and its end are fixed from here on. The same id with the same content changes nothing.
 * @throws DomainError invalid_request for what it is to be composed of, conflict for an id that stands for something else, round_open
 */
export async function startRound(deps: Deps, actor: Actor, given: RoundWish): Promise<RoundView> {
  await deps.db.$transaction(async (tx) => beginRound(tx, actor.personId, given));
  return getRound(deps, actor, given.id);
}
