import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { parameter } from './parameter.ts';
import { Rating, ReplyBody, ReplyView, ReviewView } from './review-content.ts';
import { Done } from './sessions.ts';
import { ClientId, ClientIdParams, PersonDate } from './study-shared.ts';
import { SUBMISSION_KINDS, SubmissionKind, SubmittedWork } from './submitted-work.ts';
import { withoutNul } from './without-nul.ts';

const CANDIDATE = ['candidate'] as const;
const tags = ['Submissions'];

export const LONGEST_QUESTION = 1000;
/** A named mentor who was silent for so long is asked no more. */
export const RELEASE_HOURS = 96;

export const SUBMISSION_STATES = ['waiting', 'claimed', 'reviewed', 'withdrawn'] as const;

export const SubmissionItem = z.object({
  id: z.string(),
  kind: SubmissionKind,
  sourceId: z.string(),
  title: z.nullable(z.string()),
  about: z.array(z.string()),
  question: z.string(),
  isAnonymous: z.boolean(),
  /** whom it was handed to by name; null for any mentor, or for one who is gone */
  mentor: z.nullable(z.string()),
  state: z.enum(SUBMISSION_STATES),
  submittedAt: z.iso.datetime(),
  reviewedAt: z.nullable(z.iso.datetime()),
  rating: z.nullable(Rating),
  /** the submission that this one asks to be read a second time; null for a first reading */
  secondOf: z.nullable(z.string()),
});
export type SubmissionItem = z.infer<typeof SubmissionItem>;

/** How long reviews took of late; null while there are too few to say. */
const medianWaitMs = z.nullable(z.int());

export const SubmissionPreview = z.object({
  work: SubmittedWork,
  /** stands for exactly what is shown; handing in names it */
  digest: z.string(),
  /** what a review is likely to take */
  minutes: z.int(),
  /** the next interview I prepare for; null without one */
  interviewOn: z.nullable(PersonDate),
  medianWaitMs,
});
export type SubmissionPreview = z.infer<typeof SubmissionPreview>;

export const previewSubmission = privateCall({ method: 'GET', url: '/api/me/submission-previews/:kind/:id', access: CANDIDATE }, SubmissionPreview, {
  summary: 'What a reviewer would see of an answer, a round or a loop of mine',
  description: 'Exactly that, and nothing is handed in by it. Rounds are to be over, and of a loop the rounds that are over are shown.',
  gives: 'The work as a reviewer sees it, and how long reviews took of late.',
  tags,
  params: z.strictObject({
    kind: parameter(SubmissionKind, SUBMISSION_KINDS.join(', '), 'What it is.'),
    id: parameter(z.uuid(), 'the id of an attempt, a round or a loop', 'Which one.'),
  }),
});

export const SubmissionBody = z.strictObject({
  kind: SubmissionKind,
  sourceId: ClientId,
  /** of the preview that was looked at */
  digest: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'is not the digest of a preview')),
  /** a mentor, as the list of mentors gives them; null for the open queue */
  mentorId: z.nullable(z.uuid()),
  /** whether any mentor may take it once the one who was named was silent too long */
  mayPassOn: z.boolean(),
  question: z.string().check(z.trim(), z.maxLength(LONGEST_QUESTION), withoutNul),
  isAnonymous: z.boolean(),
});
export type SubmissionBody = z.infer<typeof SubmissionBody>;

export const putSubmission = privateCall({ method: 'PUT', url: '/api/me/submissions/:id', access: CANDIDATE }, SubmissionItem, {
  summary: 'Hand in an answer, a round or a loop to be reviewed',
  description:
    'To a mentor by name or to any. What is visible is what the preview showed: if that has changed since, it is refused. The same id with the same content changes nothing.',
  gives: 'The submission as it stands.',
  tags,
  params: ClientIdParams,
  body: SubmissionBody,
});

export const listSubmissions = privateCall(
  { method: 'GET', url: '/api/me/submissions', access: CANDIDATE },
  z.object({ items: z.array(SubmissionItem), medianWaitMs }),
  { summary: 'All that I have handed in', description: 'The latest first, at most 100.', gives: 'The submissions, and how long reviews took of late.', tags },
);

export const SubmissionView = z.object({
  ...SubmissionItem.shape,
  work: SubmittedWork,
  /** null before it was sent */
  review: z.nullable(ReviewView),
  /** my latest answer to each question, for the comments to be found in it; in the order of the parts */
  latest: z.array(z.object({ position: z.int(), text: z.string() })),
  canAskSecond: z.boolean(),
  isBlocked: z.boolean(),
});
export type SubmissionView = z.infer<typeof SubmissionView>;

export const getSubmission = privateCall({ method: 'GET', url: '/api/me/submissions/:id', access: CANDIDATE }, SubmissionView, {
  summary: 'What I have handed in, and what came back',
  description: 'With the review once it was sent.',
  gives: 'The submission with its review.',
  tags,
  params: ClientIdParams,
});

export const withdrawSubmission = privateCall({ method: 'PUT', url: '/api/me/submissions/:id/withdrawal', access: CANDIDATE }, SubmissionItem, {
  summary: 'Take back what I have handed in',
  description: 'Until a mentor has claimed it. From then on no mentor sees it. One that was taken back stays so.',
  gives: 'The submission as it stands.',
  tags,
  params: ClientIdParams,
});

export const rateReview = privateCall({ method: 'PUT', url: '/api/me/submissions/:id/rating', access: CANDIDATE }, SubmissionItem, {
  summary: 'Say how useful a review was',
  description: 'It may be said anew. One that is called problematic needs a note.',
  gives: 'The submission as it stands.',
  tags,
  params: ClientIdParams,
  body: z.strictObject({ rating: Rating, note: z.string().check(z.trim(), z.maxLength(LONGEST_QUESTION), withoutNul) }),
});

export const replyToComment = privateCall({ method: 'PUT', url: '/api/me/submissions/:id/replies/:replyId', access: CANDIDATE }, ReplyView, {
  summary: 'Answer a comment, or close or reopen it',
  description: 'Both sides may. The same id with the same content is answered as the first time.',
  gives: 'What was written down.',
  tags,
  params: z.strictObject({ ...ClientIdParams.shape, replyId: parameter(z.uuid(), 'an id that the client has made', 'Which reply.') }),
  body: ReplyBody,
});

export const askSecondReading = privateCall({ method: 'PUT', url: '/api/me/submissions/:id/second', access: CANDIDATE }, SubmissionItem, {
  summary: 'Ask another mentor to read it as well',
  description: 'Once, after the first review: by the open queue, to a mentor who does not see the first review. Asked again it changes nothing.',
  gives: 'The second submission.',
  tags,
  params: ClientIdParams,
});

export const blockMentor = privateCall({ method: 'PUT', url: '/api/me/submissions/:id/block', access: CANDIDATE }, Done, {
  summary: 'Never be read again by the mentor of a review',
  description: 'From here on nothing that I hand in appears to them. Done again it changes nothing.',
  gives: 'That the mentor sees nothing new of mine.',
  tags,
  params: ClientIdParams,
});

export const unblockMentor = privateCall({ method: 'DELETE', url: '/api/me/submissions/:id/block', access: CANDIDATE }, Done, {
  summary: 'Let the mentor of a review read me again',
  description: 'Who is not blocked stays so.',
  gives: 'That the mentor may be handed something.',
  tags,
  params: ClientIdParams,
});
