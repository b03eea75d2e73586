import type { SubmissionView } from '@whetstone/contracts/submissions';
import type { Actor } from '../../actor.ts';
import type { Deps, Reads } from '../../deps.ts';
import { readNow } from '../../read-now.ts';
import { recordReads } from '../../record-reads.ts';
import { REVIEW_INCLUDE, presentReview } from './present-review.ts';
import type { PartSource } from './read-work.ts';
import { parseSources, parseWork, presentSubmission, readSubmission } from './submission-row.ts';

/** The latest words of the actor to each of these questions, in the order of the parts. */
async function readLatest({ db }: Reads, personId: string, sources: readonly PartSource[]): Promise<SubmissionView['latest']> {
  const ids = [...new Set(sources.map(({ questionId }) => questionId))];
  const rows = await db.$queryRaw<{ questionId: string; text: string }[]>`
    SELECT DISTINCT ON (a.question_id) a.question_id AS "questionId", r.text
    FROM attempt a JOIN answer_revision r ON r.person_id = a.person_id AND r.attempt_id = a.id
    WHERE a.person_id = ${personId}::uuid AND a.question_id = ANY(${ids})
    ORDER BY a.question_id, coalesce(r.claimed_at, r.created_at) DESC, r.id DESC`;
  const byQuestion = new Map(rows.map(({ questionId, text }) => [questionId, text]));
  return sources.map(({ questionId }, index) => ({ position: index + 1, text: byQuestion.get(questionId) ?? '' }));
}

/**
 * What the actor has handed in, with the review once it was sent.
 * @throws DomainError not_found for one of somebody else and for none alike
 */
export async function getSubmission({ db }: Deps, actor: Actor, id: string): Promise<SubmissionView> {
  const { personId } = actor;
  const row = await readSubmission({ db }, personId, id);
  const review = await db.mentorReview.findFirst({ where: { personId, submissionId: id, sentAt: { not: null } }, include: REVIEW_INCLUDE });
  await recordReads(db, actor, { list: 'review', people: [review?.mentor?.pseudonym ?? null] });
  const sources = parseSources(row);
  const readings = await db.submission.count({ where: { personId, secondOfId: id, withdrawnAt: null } });
  const blocked = review?.mentorId ? await db.mentorBlock.count({ where: { personId, mentorId: review.mentorId } }) : 0;
  const work = parseWork(row);
  return {
    ...presentSubmission(row, work, await readNow(db)),
    work,
    review: review && presentReview(review, sources),
    latest: await readLatest({ db }, personId, sources),
    canAskSecond: review !== null && row.secondOfId === null && readings === 0,
    isBlocked: blocked > 0,
  };
}
