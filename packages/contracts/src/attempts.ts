import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { parameter } from './parameter.ts';
import { Done } from './sessions.ts';
import { QuestionParam, Slug } from './shared.ts';
import { ClaimedAt, ClientId, ClientIdParams, DurationMs, Grade, PersonDate, StudyQuestionLink } from './study-shared.ts';

const CANDIDATE = ['candidate'] as const;
const tags = ['Study'];

export const LONGEST_ANSWER = 100_000;
export const LONGEST_EVIDENCE = 4000;

/** Text that PostgreSQL can hold. */
const text = (longest: number) =>
  z.string().check(
    z.maxLength(longest),
    z.refine<string>((value) => !value.includes('\0'), 'must not hold a NUL character'),
  );
const VersionNumber = z.int().check(z.minimum(1), z.maximum(1_000_000));

/** Rubric levels, and that there is no evidence, which is a level of its own and no zero. */
export const SELF_LEVELS = ['no-evidence', 'strong-no-hire', 'no-hire', 'hire', 'strong-hire'] as const;
export const PROBE_OUTCOMES = ['answered', 'partly', 'would-find-out', 'wrong'] as const;
export const ProbeOutcome = z.enum(PROBE_OUTCOMES);
export type ProbeOutcome = z.infer<typeof ProbeOutcome>;

export const CardView = z.object({
  dueOn: PersonDate,
  /** recall now, between 0 and 1, never 1 */
  recall: z.number(),
  reps: z.int(),
  lapses: z.int(),
  isSuspended: z.boolean(),
  /** lapsed eight times or more: it wants a decision */
  isLeech: z.boolean(),
});
export type CardView = z.infer<typeof CardView>;

const GradeDate = z.object({ grade: Grade, dueOn: PersonDate, days: z.int() });
export type GradeDate = z.infer<typeof GradeDate>;

export const RevisionView = z.object({
  id: z.string(),
  basedOnId: z.nullable(z.string()),
  text: z.string(),
  createdAt: z.iso.datetime(),
  /** what an offline device said; "written offline, arrived …" and not late */
  claimedAt: z.nullable(z.iso.datetime()),
});
export type RevisionView = z.infer<typeof RevisionView>;

export const AttemptItem = z.object({
  id: z.string(),
  version: z.int(),
  startedAt: z.iso.datetime(),
  /** when an offline device said that it began; null for one that the server heard of at once */
  claimedAt: z.nullable(z.iso.datetime()),
  studiedOn: PersonDate,
  /** the last grade of this attempt that was not taken back; null without one */
  grade: z.nullable(Grade),
  answerLength: z.int(),
  /** the round it belongs to; null for one outside of rounds */
  roundId: z.nullable(z.string()),
});
export type AttemptItem = z.infer<typeof AttemptItem>;

export const AttemptView = z.object({
  ...AttemptItem.shape,
  question: StudyQuestionLink,
  /** newest first; where two devices wrote at once, both are there */
  revisions: z.array(RevisionView),
  levels: z.array(z.object({ dimension: z.string(), level: z.enum(SELF_LEVELS), evidence: z.string() })),
  probes: z.array(z.object({ probeId: z.string(), outcome: ProbeOutcome, note: z.string() })),
  /** grades and what else was logged in this attempt, newest first */
  reviews: z.array(z.object({ id: z.string(), grade: z.nullable(Grade), happenedAt: z.iso.datetime(), isUndone: z.boolean() })),
});
export type AttemptView = z.infer<typeof AttemptView>;

/** What a person has with one question. */
export const MyQuestionView = z.object({
  question: StudyQuestionLink,
  /** null until it was graded once */
  card: z.nullable(CardView),
  /** where each grade would lead, were it given now */
  gradeDates: z.array(GradeDate),
  attempts: z.array(AttemptItem),
  note: z.nullable(z.object({ text: z.string(), createdAt: z.iso.datetime() })),
  isStarred: z.boolean(),
});
export type MyQuestionView = z.infer<typeof MyQuestionView>;

const QuestionParams = z.strictObject({ slug: QuestionParam });

export const getMyQuestion = privateCall({ method: 'GET', url: '/api/me/questions/:slug', access: CANDIDATE }, MyQuestionView, {
  summary: 'What I have with a question',
  description: 'My attempts, card, note and star. A question that is not public, or is not there, is not found.',
  gives: 'All that is mine with this question.',
  tags,
  params: QuestionParams,
});

export const putAttempt = privateCall({ method: 'PUT', url: '/api/me/attempts/:id', access: CANDIDATE }, AttemptView, {
  summary: 'Begin an attempt at a question',
  description: 'A sitting with one version of a question. The id is made by the client; the server says when it began.',
  gives: 'The attempt.',
  tags,
  params: ClientIdParams,
  body: z.strictObject({ question: Slug, version: VersionNumber, claimedAt: ClaimedAt }),
});

export const getAttempt = privateCall({ method: 'GET', url: '/api/me/attempts/:id', access: CANDIDATE }, AttemptView, {
  summary: 'One of my attempts',
  description: 'With every revision of its answer.',
  gives: 'The attempt.',
  tags,
  params: ClientIdParams,
});

const Saved = z.object({ id: z.string(), savedAt: z.iso.datetime() });

const RevisionParams = z.strictObject({
  id: parameter(z.uuid(), 'the id of an attempt', 'Which attempt.'),
  revisionId: parameter(z.uuid(), 'an id that the client has made', 'Which revision; new ones are made by the client.'),
});

export const putAnswer = privateCall({ method: 'PUT', url: '/api/me/attempts/:id/answers/:revisionId', access: CANDIDATE }, Saved, {
  summary: 'Save an answer',
  description: 'A revision is written once and stays. The same id with the same text is answered as the first time; with another text it is refused.',
  gives: 'When it was saved.',
  tags,
  params: RevisionParams,
  body: z.strictObject({ text: text(LONGEST_ANSWER), basedOnId: z.nullable(ClientId), claimedAt: ClaimedAt }),
});

const DimensionParams = z.strictObject({
  id: parameter(z.uuid(), 'the id of an attempt', 'Which attempt.'),
  dimension: parameter(z.string().check(z.minLength(1), z.maxLength(100)), 'a dimension of the question’s rubric', 'Which dimension.'),
});

export const putSelfLevel = privateCall({ method: 'PUT', url: '/api/me/attempts/:id/levels/:dimension', access: CANDIDATE }, Done, {
  summary: 'Give myself a level of the rubric',
  description: 'With the words of my answer that earn it, or a note of at least 20 characters; without either only “no evidence” is taken.',
  gives: 'That it is written down.',
  tags,
  params: DimensionParams,
  body: z.strictObject({ level: z.enum(SELF_LEVELS), evidence: text(LONGEST_EVIDENCE) }),
});

const ProbeParams = z.strictObject({
  id: parameter(z.uuid(), 'the id of an attempt', 'Which attempt.'),
  probeId: parameter(z.string().check(z.minLength(1), z.maxLength(100)), 'the id of a probe of the question', 'Which rung of the ladder.'),
});

export const putProbeStep = privateCall({ method: 'PUT', url: '/api/me/attempts/:id/probes/:probeId', access: CANDIDATE }, Done, {
  summary: 'Step on one rung of the ladder',
  description: '“I don’t know, here is how I would find out” is an outcome of its own, above a wrong guess.',
  gives: 'That it is written down.',
  tags,
  params: ProbeParams,
  body: z.strictObject({ outcome: ProbeOutcome, note: text(LONGEST_EVIDENCE) }),
});

export const ReviewBody = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('grade'),
    question: Slug,
    version: VersionNumber,
    grade: Grade,
    attemptId: z.nullable(ClientId),
    durationMs: DurationMs,
    claimedAt: ClaimedAt,
  }),
  z.strictObject({ kind: z.literal('undo'), undoesId: ClientId, claimedAt: ClaimedAt }),
  z.strictObject({ kind: z.enum(['suspend', 'resume']), question: Slug, claimedAt: ClaimedAt }),
]);
export type ReviewBody = z.infer<typeof ReviewBody>;

export const putReview = privateCall(
  { method: 'PUT', url: '/api/me/reviews/:id', access: CANDIDATE },
  z.object({ id: z.string(), question: z.string(), card: z.nullable(CardView) }),
  {
    summary: 'Grade a question, take a grade back, or set a question aside',
    description: 'An entry of the log, written once. The same id with the same content is answered as the first time; with another it is refused.',
    gives: 'The card as it stands now; null when the only grade was taken back.',
    tags,
    params: ClientIdParams,
    body: ReviewBody,
  },
);

/** A question in a review session: its prompt at once, the rest when it is opened. */
export const DueItem = z.object({
  question: StudyQuestionLink,
  card: CardView,
  gradeDates: z.array(GradeDate),
  promptHtml: z.string(),
  /** my last answer, to be compared with; null when there was none */
  lastAnswer: z.nullable(z.object({ text: z.string(), createdAt: z.iso.datetime() })),
  answerHtml: z.string(),
});
export type DueItem = z.infer<typeof DueItem>;

export const listDue = privateCall(
  { method: 'GET', url: '/api/me/due', access: CANDIDATE },
  z.object({ items: z.array(DueItem), dueCount: z.int(), waitingCount: z.int() }),
  {
    summary: 'What to review now',
    description: 'What is due, and what the plan reviews today before it is. Most at risk first, within the day’s cap; at most 50 at a time.',
    gives: 'Questions with prompt and answer, and where each grade would lead.',
    tags,
  },
);

export const putNote = privateCall({ method: 'PUT', url: '/api/me/notes/:id', access: CANDIDATE }, Saved, {
  summary: 'Write my note on a question',
  description: 'Each writing is kept; the latest is the note.',
  gives: 'When it was saved.',
  tags,
  params: ClientIdParams,
  body: z.strictObject({ question: Slug, text: text(20_000) }),
});

export const putStar = privateCall({ method: 'PUT', url: '/api/me/stars/:slug', access: CANDIDATE }, Done, {
  summary: 'Star a question',
  description: 'One that is starred already stays so.',
  gives: 'That it is starred.',
  tags,
  params: QuestionParams,
});
export const deleteStar = privateCall({ method: 'DELETE', url: '/api/me/stars/:slug', access: CANDIDATE }, Done, {
  summary: 'Take the star from a question',
  description: 'One without a star stays so.',
  gives: 'That it has no star.',
  tags,
  params: QuestionParams,
});
export const listStars = privateCall({ method: 'GET', url: '/api/me/stars', access: CANDIDATE }, z.object({ items: z.array(StudyQuestionLink) }), {
  summary: 'The questions I have starred',
  description: 'The latest first, at most 500.',
  gives: 'Every starred question that is public.',
  tags,
});
