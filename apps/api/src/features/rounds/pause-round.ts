import type { RoundView } from '@whetstone/contracts/rounds';
import type { Prisma } from '@whetstone/db/create-db';
import type { Round } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { otherContent } from '../study-questions/refuse-question.ts';
import { expireRoundsOf } from './expire-rounds.ts';
import { getRound } from './get-round.ts';
import { noSuchRound, roundOver } from './round-errors.ts';

type Tx = Prisma.TransactionClient;

interface Key {
  roundId: string;
  id: string;
}

/** The round, which nobody else can change until the transaction is over. */
async function lockRound(tx: Tx, personId: string, id: string): Promise<Round> {
  await tx.$queryRaw`SELECT 1 FROM round WHERE person_id = ${personId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  await expireRoundsOf(tx, personId);
  const round = await tx.round.findUnique({ where: { personId_id: { personId, id } } });
  if (round === null) throw noSuchRound();
  return round;
}

async function begin(tx: Tx, personId: string, { roundId, id }: Key): Promise<void> {
  const round = await lockRound(tx, personId, roundId);
  if (round.mode !== 'practice') throw new DomainError('conflict', 'Only a practice round can be paused.');
  const there = await tx.roundPause.findUnique({ where: { personId_id: { personId, id } } });
  if (there !== null && there.roundId !== round.id) throw otherContent();
  if (there !== null) return;
  if (round.submittedAt !== null) throw roundOver();
  // one that stands still already stands still: of two tabs the second finds the pause of the first
  await tx.$executeRaw`
    INSERT INTO round_pause (person_id, id, round_id) VALUES (${personId}::uuid, ${id}::uuid, ${round.id}::uuid) ON CONFLICT DO NOTHING`;
}

async function end(tx: Tx, personId: string, { roundId, id }: Key): Promise<void> {
  const round = await lockRound(tx, personId, roundId);
  const [ended] = await tx.$queryRaw<{ beganAt: Date; endedAt: Date }[]>`
    UPDATE round_pause SET ended_at = app_now() WHERE person_id = ${personId}::uuid AND id = ${id}::uuid AND round_id = ${round.id}::uuid AND ended_at IS NULL
    RETURNING began_at AS "beganAt", ended_at AS "endedAt"`;
  if (ended === undefined) {
    if ((await tx.roundPause.count({ where: { personId, id, roundId: round.id } })) === 0) throw noSuchRound();
    return;
  }
  if (round.endsAt === null || round.submittedAt !== null) return;
  const endsAt = new Date(round.endsAt.getTime() + ended.endedAt.getTime() - ended.beganAt.getTime());
  await tx.round.update({ where: { personId_id: { personId, id: round.id } }, data: { endsAt }, select: { id: true } });
}

/**
 * Lets the time of a practice round stand still.
 * @throws DomainError not_found; conflict for any other round, one that is over, and an id that was used for something else
 */
export async function beginPause(deps: Deps, actor: Actor, key: Key): Promise<RoundView> {
  await deps.db.$transaction(async (tx) => begin(tx, actor.personId, key));
  return getRound(deps, actor, key.roundId);
}

/** Lets the time go on: the round ends later by as long as it stood still. @throws DomainError not_found */
export async function endPause(deps: Deps, actor: Actor, key: Key): Promise<RoundView> {
  await deps.db.$transaction(async (tx) => end(tx, actor.personId, key));
  return getRound(deps, actor, key.roundId);
}
