import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { announceChange, announceDesk } from '../submissions/announce-change.ts';
import { nothingHere } from './refuse-desk.ts';
import { freeHidden } from './hidden/hold-hidden.ts';
import { maySee } from './may-see.ts';

/**
 * Gives back what the mentor holds; what was written is kept for them. What they do not hold stays as it is.
 * @throws DomainError not_found for what is not there for them
 */
export async function releaseSubmission({ db }: Deps, { personId: mentorId }: Actor, ticket: string): Promise<{ done: true }> {
  const isHidden = await db.$transaction(async (tx) => {
    const isFreed = await freeHidden(tx, mentorId, ticket);
    if (isFreed) await announceDesk(tx);
    return isFreed;
  });
  if (isHidden) return { done: true };
  const [there] = await db.$queryRaw<object[]>`SELECT FROM submission s WHERE s.ticket = ${ticket}::uuid AND ${maySee(mentorId)}`;
  if (there === undefined) throw nothingHere();
  const freed = await db.$queryRaw<{ personId: string }[]>`
    UPDATE submission SET claimed_by_id = NULL, claimed_until = NULL WHERE ticket = ${ticket}::uuid AND claimed_by_id = ${mentorId}::uuid AND reviewed_at IS NULL
    RETURNING person_id AS "personId"`;
  for (const { personId } of freed) await announceChange(db, personId);
  return { done: true };
}

/** Gives back what the mentor holds, if they do, and hides it from them for a day. @throws as `releaseSubmission` */
export async function passSubmission(deps: Deps, mentor: Actor, ticket: string): Promise<{ done: true }> {
  await releaseSubmission(deps, mentor, ticket);
  await deps.db.$executeRaw`
    INSERT INTO submission_pass (mentor_id, ticket) VALUES (${mentor.personId}::uuid, ${ticket}::uuid)
    ON CONFLICT (mentor_id, ticket) DO UPDATE SET passed_at = app_now()`;
  return { done: true };
}
