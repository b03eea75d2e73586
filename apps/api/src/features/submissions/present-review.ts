import type { ReplyView, ReviewDraft, ReviewView } from '@whetstone/contracts/review-content';
import type { Prisma } from '@whetstone/db/create-db';
import type { PartSource } from './read-work.ts';

export const REVIEW_INCLUDE = {
  mentor: { select: { name: true, pseudonym: true } },
  replies: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.MentorReviewInclude;

export type ReviewRow = Prisma.MentorReviewGetPayload<{ include: typeof REVIEW_INCLUDE }>;

export const EMPTY_DRAFT: ReviewDraft = { comments: [], levels: [], nextStep: '' };

/** Only `saveDraft` writes it, as it was checked. */
export const draftOf = ({ draft }: Pick<ReviewRow, 'draft'>): ReviewDraft => draft as unknown as ReviewDraft;

export const presentReply = ({ id, commentId, kind, isMentor, text, createdAt }: ReviewRow['replies'][number]): ReplyView => ({
  id,
  commentId,
  kind,
  by: isMentor ? 'mentor' : 'candidate',
  text,
  createdAt: createdAt.toISOString(),
});

type Presented = Pick<ReviewRow, 'mentor' | 'isCalibrated' | 'sentAt' | 'replies' | 'rating' | 'draft'>;

/** A review that was sent, for both sides; null for one that was not. */
export function presentReview(row: Presented, sources: readonly PartSource[]): ReviewView | null {
  const { mentor, isCalibrated, sentAt, replies, rating } = row;
  if (sentAt === null) return null;
  const { comments, levels, nextStep } = draftOf(row);
  const ownOf = (part: number, dimension: string) => sources[part - 1]?.levels.find((level) => level.dimension === dimension)?.level ?? null;
  return {
    mentor: mentor?.name ?? null,
    isCalibrated,
    submittedAt: sentAt.toISOString(),
    comments,
    // none is sent without its level
    levels: levels.flatMap(({ level, ...rest }) => (level === null ? [] : [{ ...rest, level, own: ownOf(rest.part, rest.dimension) }])),
    nextStep,
    replies: replies.map(presentReply),
    rating,
  };
}
