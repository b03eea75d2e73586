import { type DeskReview, LOCK_MINUTES, MOST_CLAIMS } from '@whetstone/contracts/desk';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { announceChange, announceDesk } from '../submissions/announce-change.ts';
import { EMPTY_DRAFT } from '../submissions/present-review.ts';
import { readDeskReview } from './get-desk-review.ts';
import { holdHidden, isHeldHidden } from './hidden/hold-hidden.ts';
import { planHidden } from './hidden/plan-hidden.ts';
import { maySee } from './may-see.ts';
import { nothingHere } from './refuse-desk.ts';

type Tx = Prisma.TransactionClient;

async function checkRoom(tx: Tx, mentorId: string, ticket: string): Promise<void> {
  const [{ count }] = await tx.$queryRaw<[{ count: number }]>`
    SELECT (count(*) + (SELECT count(*) FROM hidden_reference h WHERE ${isHeldHidden(mentorId)} AND h.ticket <> ${ticket}::uuid))::int AS count FROM submission s
    WHERE s.claimed_by_id = ${mentorId}::uuid AND s.claimed_until > app_now() AND ${maySee(mentorId)} AND s.ticket <> ${ticket}::uuid`;
  if (count >= MOST_CLAIMS) throw new DomainError('conflict', `You have claimed ${MOST_CLAIMS} already. Send or give back one of them first.`);
}

/** Where nobody's work was claimed: a reference answer that waits for this mentor, else why there was nothing. */
async function claimHidden(tx: Tx, mentor: Actor, ticket: string): Promise<DeskReview> {
  const { personId: mentorId } = mentor;
  const [row] = await tx.$queryRaw<object[]>`SELECT FROM submission s WHERE s.ticket = ${ticket}::uuid AND ${maySee(mentorId)}`;
  if (row !== undefined) throw new DomainError('conflict', 'Somebody else has just claimed it.');
  if (!(await holdHidden(tx, mentorId, ticket))) throw nothingHere();
  await announceDesk(tx);
  await tx.submissionPass.deleteMany({ where: { mentorId, ticket } });
  return readDeskReview(tx, mentor, ticket);
}

/**
 * Claims what waits for so many minutes, or keeps for as long what is held. Of any number at once one wins: the row's lock lets them
 * through one after the other, and whoever comes later finds it taken.
 * @throws DomainError conflict where somebody else holds it, or the mentor holds too many; not_found for what is not there for them
 */
export async function claimSubmission({ db }: Deps, mentor: Actor, ticket: string): Promise<DeskReview> {
  const { personId: mentorId } = mentor;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${mentorId}::uuid FOR NO KEY UPDATE`;
    await checkRoom(tx, mentorId, ticket);
    const [claimed] = await tx.$queryRaw<{ personId: string; id: string }[]>`
      UPDATE submission s SET claimed_by_id = ${mentorId}::uuid, claimed_until = app_now() + make_interval(mins => ${LOCK_MINUTES})
      WHERE s.ticket = ${ticket}::uuid AND ${maySee(mentorId)} AND (s.claimed_until IS NULL OR s.claimed_until <= app_now() OR s.claimed_by_id = ${mentorId}::uuid)
      RETURNING s.person_id AS "personId", s.id`;
    if (claimed === undefined) return claimHidden(tx, mentor, ticket);
    await tx.mentorReview.createMany({
      data: [{ personId: claimed.personId, submissionId: claimed.id, mentorId, draft: { ...EMPTY_DRAFT } }],
      skipDuplicates: true,
    });
    await planHidden(tx, mentorId);
    await announceChange(tx, claimed.personId);
    await tx.submissionPass.deleteMany({ where: { mentorId, ticket } });
    return readDeskReview(tx, mentor, ticket);
  });
}
