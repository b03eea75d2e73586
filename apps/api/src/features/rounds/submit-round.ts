import type { RoundView } from '@whetstone/contracts/rounds';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { claimedDate } from '../study-clock/open-clock.ts';
import { expireRoundsOf } from './expire-rounds.ts';
import { getRound } from './get-round.ts';

interface Given {
  id: string;
  claimedAt: string | null;
}

/**
 * Submits a round, now or at the time that a device which was offline says, which lies within the round. A pause that is under way
 * ends with it. One that is submitted already, by its person or by the clock, stays as it is.
 * @throws DomainError not_found for one of somebody else and for none alike
 */
export async function submitRound(deps: Deps, actor: Actor, { id, claimedAt }: Given): Promise<RoundView> {
  const { personId } = actor;
  const claim = claimedDate(claimedAt);
  await deps.db.$transaction(async (tx) => {
    await expireRoundsOf(tx, personId);
    const written = await tx.$executeRaw`
      UPDATE round SET submitted_by = 'person', submitted_at = least(greatest(coalesce(${claim}::timestamptz, app_now()), started_at), app_now())
      WHERE person_id = ${personId}::uuid AND id = ${id}::uuid AND submitted_at IS NULL`;
    if (written > 0)
      await tx.$executeRaw`UPDATE round_pause SET ended_at = app_now() WHERE person_id = ${personId}::uuid AND round_id = ${id}::uuid AND ended_at IS NULL`;
  });
  return getRound(deps, actor, id);
}
