import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { clampClaim, claimedDate } from '../study-clock/open-clock.ts';
import { otherContent } from '../study-questions/refuse-question.ts';

interface Given {
  attemptId: string;
  id: string;
  text: string;
  basedOnId: string | null;
  claimedAt: string | null;
}

interface Saved {
  id: string;
  savedAt: string;
}

/** One statement, since every pause of every writer comes here. Without an attempt of this person nothing is written. */
async function write({ db }: Deps, { personId }: Actor, { attemptId, id, text, basedOnId, claimedAt }: Given): Promise<Date | undefined> {
  const claim = claimedDate(claimedAt);
  const [row] = await db.$queryRaw<{ createdAt: Date }[]>`
    INSERT INTO answer_revision (person_id, id, attempt_id, based_on_id, text, created_at, claimed_at)
    SELECT a.person_id, ${id}::uuid, a.id, ${basedOnId}::uuid, ${text}, t.now,
      CASE WHEN ${claim}::timestamptz IS NOT NULL THEN least(greatest(${claim}::timestamptz, p.created_at), t.now) END
    FROM attempt a JOIN person p ON p.id = a.person_id CROSS JOIN (SELECT app_now()::timestamptz(3) AS now) t
    WHERE a.person_id = ${personId}::uuid AND a.id = ${attemptId}::uuid
    ON CONFLICT (person_id, id) DO NOTHING RETURNING created_at AS "createdAt"`;
  return row?.createdAt;
}

/** What stands under the id already, if it is the same. */
async function replay({ db }: Deps, { personId }: Actor, given: Given): Promise<Date> {
  const first = await db.answerRevision.findUnique({
    where: { personId_id: { personId, id: given.id } },
    include: { attempt: { select: { person: { select: { createdAt: true } } } } },
  });
  if (first === null) throw new DomainError('not_found', 'There is no such attempt.');
  const claim = clampClaim(given.claimedAt, { joinedAt: first.attempt.person.createdAt, arrivedAt: first.createdAt });
  const isSame =
    first.attemptId === given.attemptId.toLowerCase() &&
    first.basedOnId === (given.basedOnId?.toLowerCase() ?? null) &&
    // what is half a character is stored as the sign for one that cannot be read
    first.text === given.text.toWellFormed() &&
    first.claimedAt?.getTime() === claim?.getTime();
  if (!isSame) throw otherContent();
  return first.createdAt;
}

/**
 * Saves a revision of an answer, which is never changed. The same id again with the same content is answered as the first time.
 * @throws DomainError not_found without such an attempt, conflict for an id that was used for something else
 */
export async function putAnswer(deps: Deps, actor: Actor, given: Given): Promise<Saved> {
  const savedAt = (await write(deps, actor, given)) ?? (await replay(deps, actor, given));
  return { id: given.id.toLowerCase(), savedAt: savedAt.toISOString() };
}
