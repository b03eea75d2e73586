import * as z from 'zod/mini';
import { LONGEST_EVIDENCE, SELF_LEVELS } from './attempts.ts';
import { ClientId } from './study-shared.ts';
import { withoutNul } from './without-nul.ts';

export const COMMENT_KINDS = ['essential', 'actionable', 'optional', 'praise'] as const;
export const CommentKind = z.enum(COMMENT_KINDS);
export type CommentKind = z.infer<typeof CommentKind>;

export const RATINGS = ['great', 'good', 'okay', 'poor', 'problematic'] as const;
export const Rating = z.enum(RATINGS);
export type Rating = z.infer<typeof Rating>;

export const LONGEST_COMMENT = 4000;
export const LONGEST_QUOTE = 4000;
export const MOST_COMMENTS = 200;
const MOST_LEVELS = 300;
const MOST_PARTS = 200;
/** of an evidence that quotes nothing, and of a next step */
export const SHORTEST_NOTE = 20;

const words = (longest: number) => z.string().check(z.maxLength(longest), withoutNul);

/** Which answer, by its position in what was handed in. */
const part = z.int().check(z.minimum(1), z.maximum(MOST_PARTS));

/** A stretch of the answer as it was handed in: UTF-16 offsets, the end not included. */
export const Anchor = z.strictObject({
  start: z.int().check(z.minimum(0)),
  end: z.int().check(z.minimum(1)),
  quote: z.string().check(z.minLength(1), z.maxLength(LONGEST_QUOTE), withoutNul),
});
export type Anchor = z.infer<typeof Anchor>;

export const ReviewComment = z.strictObject({
  id: ClientId,
  part,
  /** null for a comment on the whole answer */
  anchor: z.nullable(Anchor),
  kind: CommentKind,
  text: words(LONGEST_COMMENT),
});
export type ReviewComment = z.infer<typeof ReviewComment>;

export const ReviewLevel = z.strictObject({
  part,
  dimension: z.string().check(z.minLength(1), z.maxLength(100), withoutNul),
  level: z.enum(SELF_LEVELS),
  /** words of the answer, or a note */
  evidence: words(LONGEST_EVIDENCE),
});
export type ReviewLevel = z.infer<typeof ReviewLevel>;

/** The words for a level may come before it. */
const DraftLevel = z.strictObject({ ...ReviewLevel.shape, level: z.nullable(z.enum(SELF_LEVELS)) });
export type DraftLevel = z.infer<typeof DraftLevel>;

/** A review as its mentor writes it: half-done while it is a draft. */
export const ReviewDraft = z.strictObject({
  comments: z.array(ReviewComment).check(z.maxLength(MOST_COMMENTS)),
  levels: z.array(DraftLevel).check(z.maxLength(MOST_LEVELS)),
  /** the one thing to do next */
  nextStep: words(LONGEST_COMMENT),
});
export type ReviewDraft = z.infer<typeof ReviewDraft>;

export const REPLY_KINDS = ['reply', 'resolve', 'reopen'] as const;

export const ReplyBody = z.strictObject({
  commentId: ClientId,
  kind: z.enum(REPLY_KINDS),
  /** may be empty but for a reply */
  text: words(LONGEST_COMMENT),
});
export type ReplyBody = z.infer<typeof ReplyBody>;

export const ReplyView = z.object({
  id: z.string(),
  commentId: z.string(),
  kind: z.enum(REPLY_KINDS),
  by: z.enum(['candidate', 'mentor']),
  text: z.string(),
  createdAt: z.iso.datetime(),
});
export type ReplyView = z.infer<typeof ReplyView>;

/** A review that was sent, the same for both sides. */
export const ReviewView = z.object({
  /** null for one who is gone */
  mentor: z.nullable(z.string()),
  /** whether the open queue was open to the mentor when it was sent */
  isCalibrated: z.boolean(),
  submittedAt: z.iso.datetime(),
  comments: z.array(ReviewComment),
  /** with the level that the candidate had given themselves, which nobody saw before; null without one */
  levels: z.array(z.object({ ...ReviewLevel.shape, own: z.nullable(z.enum(SELF_LEVELS)) })),
  nextStep: z.string(),
  replies: z.array(ReplyView),
  rating: z.nullable(Rating),
});
export type ReviewView = z.infer<typeof ReviewView>;
