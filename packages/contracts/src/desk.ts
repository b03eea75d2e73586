import * as z from 'zod/mini';
import { RubricLevel } from './calibration.ts';
import { privateCall } from './endpoint.ts';
import { parameter } from './parameter.ts';
import { RubricView } from './questions.ts';
import { ReplyBody, ReplyView, ReviewDraft, ReviewView } from './review-content.ts';
import { Done } from './sessions.ts';
import { SubmissionKind, SubmittedWork } from './submitted-work.ts';

const MENTOR = ['mentor'] as const;
const tags = ['Mentor desk'];

export const LOCK_MINUTES = 30;
export const MOST_CLAIMS = 4;
/** after so many in a day the desk says that it is done for today */
export const DAILY_BATCH = 5;

/** so many stands for as many or more */
export const MOST_COUNTED = 100;

/** What waits, as the queue shows it: nothing of the work, and not whose it is. */
export const DeskCard = z.object({
  ticket: z.string(),
  kind: SubmissionKind,
  areas: z.array(z.string()),
  parts: z.int(),
  /** what a review is likely to take */
  minutes: z.int(),
  submittedAt: z.iso.datetime(),
  /** the latest moment to begin, for the review to be there before the interview; null without a date */
  startBy: z.nullable(z.iso.datetime()),
  /** whether the candidate chose this mentor by name */
  isForMe: z.boolean(),
  isSecond: z.boolean(),
});
export type DeskCard = z.infer<typeof DeskCard>;

export const DeskView = z.object({
  /** the server's clock when it answered */
  now: z.iso.datetime(),
  /** whether the mentor is calibrated; what candidates hand to them by name they may review at once */
  isOpen: z.boolean(),
  doneToday: z.int(),
  /** what the mentor has claimed, the lock that ends first coming first */
  claimed: z.array(z.object({ ...DeskCard.shape, lockedUntil: z.iso.datetime() })),
  /** what to take next, the least time left coming first; at most 20 */
  queue: z.array(DeskCard),
  /** how many wait; counted no further than `MOST_COUNTED` */
  waiting: z.int(),
  /** what the mentor has sent, the latest first; at most 20 */
  sent: z.array(
    z.object({
      ticket: z.string(),
      kind: SubmissionKind,
      areas: z.array(z.string()),
      submittedAt: z.iso.datetime(),
      rating: z.nullable(z.string()),
      openThreads: z.int(),
      /** whether it was a reference answer, which nobody had handed in */
      isReference: z.boolean(),
    }),
  ),
});
export type DeskView = z.infer<typeof DeskView>;

export const getDesk = privateCall({ method: 'GET', url: '/api/desk', access: MENTOR }, DeskView, {
  summary: 'What waits to be reviewed',
  description: 'Never the mentor’s own work, and never that of who has blocked them. What they have passed is hidden for a day.',
  gives: 'What is claimed, what to take next, and what was sent.',
  tags,
});

const TicketParams = z.strictObject({ ticket: parameter(z.uuid(), 'the ticket of a submission', 'Which submission.') });

/** What the question of a part asks and how it is judged. */
const DeskQuestion = z.object({
  position: z.int(),
  promptHtml: z.string(),
  answerHtml: z.string(),
  rubric: RubricView,
});

/** What was given to a reference answer, null for a dimension left out, beside its own level and the reason. */
const ReferenceLevels = z.array(z.object({ dimension: z.string(), given: z.nullable(RubricLevel), reference: RubricLevel, whyHtml: z.string() }));
export type ReferenceLevels = z.infer<typeof ReferenceLevels>;

export const DeskReview = z.object({
  ticket: z.string(),
  /** the candidate; null for one who did not wish to be named */
  candidate: z.nullable(z.string()),
  question: z.string(),
  submittedAt: z.iso.datetime(),
  startBy: z.nullable(z.iso.datetime()),
  work: SubmittedWork,
  questions: z.array(DeskQuestion),
  /** null once it was sent, or where the lock has ended */
  lockedUntil: z.nullable(z.iso.datetime()),
  now: z.iso.datetime(),
  draft: ReviewDraft,
  /** counts the savings of the draft */
  revision: z.int(),
  /** null before it was sent */
  sent: z.nullable(ReviewView),
  /** null for what a candidate has handed in, and before it was sent */
  reference: z.nullable(ReferenceLevels),
});
export type DeskReview = z.infer<typeof DeskReview>;

export const claimSubmission = privateCall({ method: 'PUT', url: '/api/desk/claims/:ticket', access: MENTOR }, DeskReview, {
  summary: 'Claim a submission, or keep it for longer',
  description: `A claim lasts ${LOCK_MINUTES} minutes from the last time it was made, and comes back to the queue by itself. At most ${MOST_CLAIMS} at once; of two at once one wins.`,
  gives: 'The submission with all that the review needs.',
  tags,
  params: TicketParams,
});

export const releaseSubmission = privateCall({ method: 'DELETE', url: '/api/desk/claims/:ticket', access: MENTOR }, Done, {
  summary: 'Give a claimed submission back',
  description: 'What was written so far is kept for this mentor. What is not claimed stays so.',
  gives: 'That others may take it.',
  tags,
  params: TicketParams,
});

export const passSubmission = privateCall({ method: 'PUT', url: '/api/desk/passes/:ticket', access: MENTOR }, Done, {
  summary: 'Pass a submission',
  description: 'It is given back if it was claimed, and this mentor does not see it for a day.',
  gives: 'That the queue goes on with the next.',
  tags,
  params: TicketParams,
});

export const getDeskReview = privateCall({ method: 'GET', url: '/api/desk/reviews/:ticket', access: MENTOR }, DeskReview, {
  summary: 'A submission that I have claimed or reviewed',
  description: 'Each read is written into the candidate’s “who read me”.',
  gives: 'The submission with all that the review needs.',
  tags,
  params: TicketParams,
});

export const saveDraft = privateCall(
  { method: 'PUT', url: '/api/desk/reviews/:ticket/draft', access: MENTOR },
  z.object({ revision: z.int(), savedAt: z.iso.datetime() }),
  {
    summary: 'Save the draft of a review',
    description: 'Nobody else sees it. It is refused where another window has saved since, unless it says the same.',
    gives: 'The number of this saving.',
    tags,
    params: TicketParams,
    body: z.strictObject({ draft: ReviewDraft, basedOn: z.int().check(z.minimum(0), z.maximum(1_000_000)) }),
  },
);

export const sendReview = privateCall({ method: 'PUT', url: '/api/desk/reviews/:ticket/sending', access: MENTOR }, DeskReview, {
  summary: 'Send a review',
  description: 'A next step is required, and each level with its evidence. From here on both sides see it, with the levels that the candidate gave themselves.',
  gives: 'The review as it was sent; of a reference answer its levels beside those that were given.',
  tags,
  params: TicketParams,
  body: z.strictObject({ revision: z.int().check(z.minimum(1), z.maximum(1_000_000)) }),
});

export const replyAsMentor = privateCall({ method: 'PUT', url: '/api/desk/reviews/:ticket/replies/:replyId', access: MENTOR }, ReplyView, {
  summary: 'Answer the candidate on a comment of mine, or close or reopen it',
  description: 'The same id with the same content is answered as the first time.',
  gives: 'What was written down.',
  tags,
  params: z.strictObject({ ...TicketParams.shape, replyId: parameter(z.uuid(), 'an id that the client has made', 'Which reply.') }),
  body: ReplyBody,
});
