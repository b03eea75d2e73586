import type { DeskReview } from '@whetstone/contracts/desk';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { notify } from '../notifications/notify.ts';
import { addReading } from '../submissions/add-reading.ts';
import { announceChange } from '../submissions/announce-change.ts';
import { draftOf } from '../submissions/present-review.ts';
import { parseWork } from '../submissions/submission-row.ts';
import { areFarApart } from './check-review.ts';
import { readDeskReview, requireHeld } from './get-desk-review.ts';
import { sendHidden } from './hidden/send-hidden.ts';
import { presentQuestions } from './present-questions.ts';
import { requireReady } from './require-ready.ts';

type Tx = Prisma.TransactionClient;
type Held = Awaited<ReturnType<typeof requireHeld>>;

/** Where a first and a second review lie far apart, a third mentor reads it, who sees neither. */
async function addThirdReading(tx: Tx, { submission: { personId, secondOfId }, review }: Held): Promise<void> {
  if (secondOfId === null || (await tx.submission.count({ where: { personId, secondOfId, withdrawnAt: null } })) > 1) return;
  const first = await tx.mentorReview.findFirst({ where: { personId, submissionId: secondOfId, sentAt: { not: null } } });
  if (first !== null && areFarApart(draftOf(first), draftOf(review))) await addReading(tx, personId, secondOfId);
}

async function write(tx: Tx, held: Held, mentorId: string): Promise<void> {
  const { personId, id: submissionId } = held.submission;
  await tx.$executeRaw`
    UPDATE mentor_review SET sent_at = app_now(), is_calibrated = EXISTS (SELECT FROM mentor_standing WHERE person_id = ${mentorId}::uuid)
    WHERE person_id = ${personId}::uuid AND id = ${held.review.id}::uuid`;
  await tx.$executeRaw`
    UPDATE submission SET reviewed_at = app_now(), claimed_by_id = NULL, claimed_until = NULL, nudged_hours = 0
    WHERE person_id = ${personId}::uuid AND id = ${submissionId}::uuid`;
  await addThirdReading(tx, held);
  await announceChange(tx, personId);
  await notify(tx, { personId, kind: 'review_sent', data: { submissionId } });
}

/**
 * Sends a review as its draft was saved. From here on both sides see it, with the levels that the candidate gave themselves. One that
 * was sent is answered as it stands.
 * @throws DomainError invalid_request naming all that is missing; conflict where another window has saved since, or the lock has ended
 */
export async function sendReview({ db }: Deps, mentor: Actor, { ticket, revision }: { ticket: string; revision: number }): Promise<DeskReview> {
  return db.$transaction(async (tx) => {
    const hidden = await sendHidden(tx, mentor, { ticket, revision });
    if (hidden !== null) return hidden;
    // a saving that is under way is waited for, so that what is sent is what was checked
    await tx.$queryRaw`SELECT FROM submission WHERE ticket = ${ticket}::uuid FOR NO KEY UPDATE`;
    await tx.$queryRaw`
      SELECT FROM mentor_review r JOIN submission s ON r.person_id = s.person_id AND r.submission_id = s.id
      WHERE s.ticket = ${ticket}::uuid AND r.mentor_id = ${mentor.personId}::uuid FOR NO KEY UPDATE OF r`;
    const held = await requireHeld(tx, mentor, ticket);
    if (held.review.sentAt === null) {
      const { submission, review } = held;
      const questions = await presentQuestions({ db: tx }, submission);
      requireReady({ draft: draftOf(review), revision: review.revision }, { revision, work: parseWork(submission), questions });
      await write(tx, held, mentor.personId);
    }
    return readDeskReview(tx, mentor, ticket);
  });
}
