import type { DeskReview } from '@whetstone/contracts/desk';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { readNow } from '../../read-now.ts';
import { EMPTY_DRAFT, REVIEW_INCLUDE, type ReviewRow, draftOf, presentReview } from '../submissions/present-review.ts';
import { parseSources, parseWork } from '../submissions/submission-row.ts';
import { readHiddenReview, requireHeldHidden } from './hidden/read-hidden-review.ts';
import { IS_FREE, maySee, openTo } from './may-see.ts';
import { presentQuestions } from './present-questions.ts';
import { nothingHere } from './refuse-desk.ts';

const include = { person: { select: { name: true, pseudonym: true } } } as const satisfies Prisma.SubmissionInclude;
type Row = Prisma.SubmissionGetPayload<{ include: typeof include }>;

interface Held {
  submission: Row;
  review: ReviewRow;
}

/** Whether a review was sent, and its candidate is still there and has not blocked the mentor since. */
async function isSentAndOpen(tx: Prisma.TransactionClient, { personId, sentAt }: ReviewRow, mentorId: string): Promise<boolean> {
  return sentAt !== null && (await tx.person.count({ where: { id: personId, ...openTo(mentorId) } })) === 1;
}

/**
 * A submission that a mentor holds, or whose review by them was sent; and their review of it. To be called in the transaction that
 * reads or writes: until it ends the candidate's blocking waits.
 * @throws DomainError conflict where the mentor's lock has ended and they may claim it again; not_found otherwise
 */
export async function requireHeld(tx: Prisma.TransactionClient, { personId: mentorId }: Actor, ticket: string): Promise<Held> {
  // by a statement of its own: what is asked for next is then as of after whatever was waited for
  await tx.$queryRaw`SELECT FROM submission WHERE ticket = ${ticket}::uuid FOR SHARE`;
  const [found] = await tx.$queryRaw<{ personId: string; id: string; isHeld: boolean; isFree: boolean }[]>`
    SELECT s.person_id AS "personId", s.id, ${maySee(mentorId)} AND s.claimed_by_id = ${mentorId}::uuid AND s.claimed_until > app_now() AS "isHeld",
      ${maySee(mentorId)} AND ${IS_FREE} AS "isFree"
    FROM submission s WHERE s.ticket = ${ticket}::uuid`;
  if (found === undefined) throw nothingHere();
  const { personId, id, isHeld, isFree } = found;
  const review = await tx.mentorReview.findUnique({
    where: { personId_submissionId_mentorId: { personId, submissionId: id, mentorId } },
    include: REVIEW_INCLUDE,
  });
  if (review === null) throw nothingHere();
  if (!isHeld && !(await isSentAndOpen(tx, review, mentorId))) {
    if (isFree) throw new DomainError('conflict', 'Your lock has ended. Claim it again; what you wrote is kept.');
    throw nothingHere();
  }
  const submission = await tx.submission.findUniqueOrThrow({ where: { personId_id: { personId, id } }, include });
  return { submission, review };
}

/**
 * What a mentor holds or has reviewed, with all that a review needs. The levels that the candidate gave themselves are in it only once
 * the review was sent. That it was read is written down with the candidate each time.
 */
export async function readDeskReview(tx: Prisma.TransactionClient, mentor: Actor, ticket: string): Promise<DeskReview> {
  const hidden = await requireHeldHidden(tx, mentor, ticket);
  if (hidden !== null) return readHiddenReview(tx, mentor, hidden);
  const { submission, review } = await requireHeld(tx, mentor, ticket);
  await recordAudit(tx, { act: 'read.submission', actor: mentor.pseudonym, subject: submission.person.pseudonym, target: submission.ticket });
  const sent = presentReview(review, parseSources(submission));
  return {
    ticket: submission.ticket,
    candidate: submission.isAnonymous ? null : submission.person.name,
    question: submission.question,
    submittedAt: submission.createdAt.toISOString(),
    startBy: submission.startBy?.toISOString() ?? null,
    work: parseWork(submission),
    questions: await presentQuestions({ db: tx }, submission),
    lockedUntil: sent === null ? (submission.claimedUntil?.toISOString() ?? null) : null,
    now: (await readNow(tx)).toISOString(),
    draft: review.revision === 0 ? EMPTY_DRAFT : draftOf(review),
    revision: review.revision,
    sent,
    reference: null,
  };
}

/** @throws as `requireHeld` */
export async function getDeskReview({ db }: Deps, mentor: Actor, ticket: string): Promise<DeskReview> {
  return db.$transaction(async (tx) => readDeskReview(tx, mentor, ticket));
}
