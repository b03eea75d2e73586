import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { clampClaim, claimedDate } from '../study-clock/open-clock.ts';
import { otherContent } from '../study-questions/refuse-question.ts';
import { noSuchRound } from './round-errors.ts';

interface Given {
  roundId: string;
  id: string;
  position: number;
  claimedAt: string | null;
}

/** What stands under the id already has to be the same. */
async function checkReplay({ db }: Deps, { personId }: Actor, given: Given): Promise<void> {
  const first = await db.roundVisit.findUnique({ where: { personId_id: { personId, id: given.id } }, include: { round: { select: { startedAt: true } } } });
  if (first === null) throw noSuchRound();
  const claim = clampClaim(given.claimedAt, { joinedAt: first.round.startedAt, arrivedAt: first.createdAt });
  const isSame = first.roundId === given.roundId.toLowerCase() && first.position === given.position && first.claimedAt?.getTime() === claim?.getTime();
  if (!isSame) throw otherContent();
}

/**
 * Writes down that a question of a round is looked at from now on, or from when a device that was offline says: not before the round.
 * @throws DomainError not_found without such a round or question, conflict for an id that was used for something else
 */
export async function putVisit(deps: Deps, actor: Actor, given: Given): Promise<{ done: true }> {
  const { roundId, id, position } = given;
  const claim = claimedDate(given.claimedAt);
  const written = await deps.db.$executeRaw`
    INSERT INTO round_visit (person_id, id, round_id, position, created_at, claimed_at)
    SELECT r.person_id, ${id}::uuid, r.id, q.position, t.now, CASE WHEN ${claim}::timestamptz IS NOT NULL THEN least(greatest(${claim}::timestamptz, r.started_at), t.now) END
    FROM round r JOIN round_question q ON q.person_id = r.person_id AND q.round_id = r.id AND q.position = ${position}
    CROSS JOIN (SELECT app_now()::timestamptz(3) AS now) t
    WHERE r.person_id = ${actor.personId}::uuid AND r.id = ${roundId}::uuid
    ON CONFLICT (person_id, id) DO NOTHING`;
  if (written === 0) await checkReplay(deps, actor, given);
  return { done: true };
}
