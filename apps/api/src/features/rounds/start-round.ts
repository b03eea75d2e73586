import type { RoundBody, RoundView } from '@whetstone/contracts/rounds';
import type { Prisma } from '@whetstone/db/create-db';
import { chooseRound } from '@whetstone/study/choose-round';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { refuseRequest } from '../../refuse-request.ts';
import { otherContent } from '../study-questions/refuse-question.ts';
import { getRound } from './get-round.ts';
import { isSameRound } from './is-same-round.ts';
import { lockRounds, placeRound, requireNoneOpen } from './place-round.ts';
import { type Choosable, readChoosable, readPool } from './read-pool.ts';

type Tx = Prisma.TransactionClient;

/** A wish for a round, with what a loop adds to it. */
export type RoundWish = RoundBody & {
  id: string;
  /** asks what was not asked before, and of that what is of one kind, as far as there is such */
  narrow?: { without: readonly string[]; kind: string | null };
};

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
  const { id, mode, minutes, count } = given;
  const { source, questions } = await chooseQuestions(tx, personId, given);
  await placeRound(tx, personId, { id, mode, minutes, count, source, questions });
}

/**
 * Starts a round in a transaction that is under way.
 * @throws as `startRound`
 */
export async function beginRound(tx: Tx, personId: string, given: RoundWish): Promise<void> {
  await lockRounds(tx, personId);
  const there = await tx.round.findUnique({ where: { personId_id: { personId, id: given.id } } });
  if (there !== null) {
    if (!(await isSameRound(tx, there, given))) throw otherContent();
    return;
  }
  await requireNoneOpen(tx, personId);
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
