import type { ExportedData } from '@whetstone/contracts/exported-data';
import type { Prisma } from '@whetstone/db/create-db';
import { readOwnRecordings } from './read-own-recordings.ts';

type OwnReviews = Pick<ExportedData, 'submissions' | 'submissionRecordings' | 'mentorReviews' | 'reviewReplies' | 'mentorBlocks'>;

const OLDEST_FIRST = [{ createdAt: 'asc' as const }, { id: 'asc' as const }];
const orNull = (time: Date | null): string | null => time?.toISOString() ?? null;

/** What a person handed in, what came back, and what they wrote as a mentor: a mentor's draft is in no candidate's data. */
export async function readOwnReviews(tx: Prisma.TransactionClient, personId: string): Promise<OwnReviews> {
  const submissions = await tx.submission.findMany({ where: { personId }, orderBy: OLDEST_FIRST });
  const reviews = await tx.mentorReview.findMany({
    where: { OR: [{ personId, sentAt: { not: null } }, { mentorId: personId }] },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    include: { submission: { select: { ticket: true } }, replies: { orderBy: OLDEST_FIRST } },
  });
  const blocks = await tx.mentorBlock.findMany({ where: { personId }, orderBy: { createdAt: 'asc' } });
  return {
    submissions: submissions.map(({ id, kind, sourceId, question, isAnonymous, body, partSources, createdAt, withdrawnAt, reviewedAt }) => ({
      id,
      kind,
      sourceId,
      question,
      isAnonymous,
      work: body,
      ownLevels: partSources,
      createdAt: createdAt.toISOString(),
      withdrawnAt: orNull(withdrawnAt),
      reviewedAt: orNull(reviewedAt),
    })),
    submissionRecordings: await readOwnRecordings(tx, personId),
    mentorReviews: reviews.map(({ id, personId: candidateId, submission, submissionId, draft, sentAt, rating, ratingNote }) => ({
      id,
      side: candidateId === personId ? 'received' : 'written',
      // a mentor knows what candidates handed in by its ticket alone
      submissionId: candidateId === personId ? submissionId : submission.ticket,
      review: draft,
      sentAt: orNull(sentAt),
      rating,
      // what the candidate says of a review is no matter of its mentor's
      ratingNote: candidateId === personId ? ratingNote : null,
    })),
    // as a mentor one has written one's own alone
    reviewReplies: reviews.flatMap(({ id: reviewId, personId: candidateId, replies }) =>
      replies
        .filter(({ isMentor }) => isMentor || candidateId === personId)
        .map(({ id, commentId, isMentor, kind, text, createdAt }) => ({
          id,
          reviewId,
          commentId,
          by: isMentor ? 'mentor' : 'candidate',
          kind,
          text,
          createdAt: createdAt.toISOString(),
        })),
    ),
    mentorBlocks: blocks.map(({ createdAt }) => ({ createdAt: createdAt.toISOString() })),
  };
}
