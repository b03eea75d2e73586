import * as z from 'zod/mini';
import { LONGEST_EVIDENCE, PROBE_OUTCOMES, RevisionView, SELF_LEVELS } from './attempts.ts';
import { privateCall } from './endpoint.ts';
import { parameter } from './parameter.ts';
import { EXTRA_TIMES } from './people.ts';
import { Difficulty, QuestionKind } from './question-query.ts';
import { CodeView, QuestionTestsView } from './questions.ts';
import { RoundPacket } from './round-packet.ts';
import { LinkView, Slug } from './shared.ts';
import { ClaimedAt, ClientIdParams } from './study-shared.ts';

const CANDIDATE = ['candidate'] as const;
const tags = ['Rounds'];

/** Strict: as in an interview. Practice: may be paused. Untimed: nothing ends it but the person. */
export const ROUND_MODES = ['strict', 'practice', 'untimed'] as const;
export const ROUND_KINDS = ['guide-stage', 'area', 'track', 'weakest', 'questions'] as const;
export const MOST_ROUND_QUESTIONS = 12;
/** As many as a set may hold, for a round that is an assessment. */
const MOST_ASKED = 100;
export const LONGEST_ROUND_MINUTES = 240;
export const SHORTEST_ROUND_MINUTES = 5;
/** What one is composed for unless something else is asked. */
export const USUAL_ROUND_MINUTES = 45;

export const RoundOf = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('guide-stage'), guide: Slug, stage: Slug }),
  z.strictObject({ kind: z.literal('area'), area: Slug }),
  z.strictObject({ kind: z.literal('track'), track: Slug }),
  z.strictObject({ kind: z.literal('weakest') }),
  z.strictObject({ kind: z.literal('questions'), questions: z.array(Slug).check(z.minLength(1), z.maxLength(MOST_ROUND_QUESTIONS)) }),
]);
export type RoundOf = z.infer<typeof RoundOf>;

export const RoundBody = z.strictObject({
  mode: z.enum(ROUND_MODES),
  minutes: z.int().check(z.minimum(SHORTEST_ROUND_MINUTES), z.maximum(LONGEST_ROUND_MINUTES)),
  /** how many questions at most: no more are asked than fit into the minutes */
  count: z.int().check(z.minimum(1), z.maximum(MOST_ROUND_QUESTIONS)),
  of: RoundOf,
});
export type RoundBody = z.infer<typeof RoundBody>;

/** What a round was composed from, by the names it has now; null for what is not there any more. */
const RoundSource = z.object({
  /** an assessment is composed by whoever invites to it, and of none of these */
  kind: z.enum([...ROUND_KINDS, 'assessment']),
  guide: z.nullable(LinkView),
  stage: z.nullable(LinkView),
  area: z.nullable(LinkView),
  track: z.nullable(LinkView),
});
export type RoundSource = z.infer<typeof RoundSource>;

const roundFacts = {
  id: z.string(),
  mode: z.enum(ROUND_MODES),
  /** null in a strict round that is under way */
  of: z.nullable(RoundSource),
  minutes: z.int(),
  extraTime: z.enum(EXTRA_TIMES),
  startedAt: z.iso.datetime(),
  /** null where no time is kept */
  endsAt: z.nullable(z.iso.datetime()),
  submittedAt: z.nullable(z.iso.datetime()),
  submittedBy: z.nullable(z.enum(['person', 'clock'])),
  /** when the debrief was written; null before */
  packetAt: z.nullable(z.iso.datetime()),
};

const Level = z.object({ dimension: z.string(), level: z.enum(SELF_LEVELS), evidence: z.string() });

/** What is told of a question when the round is over, and not before. */
const Told = z.object({
  slug: z.string(),
  isPublic: z.boolean(),
  area: LinkView,
  difficulty: Difficulty,
  rubric: z.array(z.object({ dimension: z.string(), anchors: z.array(z.object({ id: z.string(), level: z.string(), html: z.string() })) })),
  surfaces: z.array(z.object({ probeId: z.string(), html: z.string() })),
  answerHtml: z.string(),
  pitfallsHtml: z.string(),
  /** of a coding question */
  reference: z.nullable(CodeView.shape.reference),
});

/** One line of an answer; where two devices wrote at once there are two. */
const AnswerEnd = z.object({ ...RevisionView.shape, isLate: z.boolean() });

export const RoundQuestionView = z.object({
  position: z.int(),
  attemptId: z.string(),
  version: z.int(),
  title: z.string(),
  /** null for one that nobody has sorted, as a workspace may have them in an assessment */
  kind: z.nullable(QuestionKind),
  minutes: z.int(),
  promptHtml: z.string(),
  /** of a coding question: what one starts from, and what a solution is run against */
  task: z.nullable(z.object({ entry: CodeView.shape.entry, starter: CodeView.shape.starter, cases: QuestionTestsView.shape.cases })),
  probes: z.array(z.object({ id: z.string(), promptHtml: z.string() })),
  /** revisions that no other is based on, newest first */
  ends: z.array(AnswerEnd),
  levels: z.array(Level),
  steps: z.array(z.object({ probeId: z.string(), outcome: z.enum(PROBE_OUTCOMES), note: z.string().check(z.maxLength(LONGEST_EVIDENCE)) })),
  /** the grade that took it into my reviews; null before */
  grade: z.nullable(z.int()),
  /** null until the round is submitted, and always in an assessment */
  told: z.nullable(Told),
});
export type RoundQuestionView = z.infer<typeof RoundQuestionView>;

export const RoundView = z.object({
  ...roundFacts,
  /** the server's clock when it answered: what is left is reckoned from it, and never from the browser's own */
  now: z.iso.datetime(),
  /** the loop that it belongs to; null where it stands by itself */
  loop: z.nullable(z.string()),
  /** on whose invitation it is worked, by the names of now: nothing is told of its questions then, also when it is over; null otherwise */
  assessment: z.nullable(z.object({ name: z.string(), workspace: z.string() })),
  /** the pause that the round stands in; null while it runs */
  pause: z.nullable(z.object({ id: z.string(), beganAt: z.iso.datetime() })),
  /** the question that was looked at last; null before the first */
  lastPosition: z.nullable(z.int()),
  questions: z.array(RoundQuestionView),
});
export type RoundView = z.infer<typeof RoundView>;

export const RoundItem = z.object({
  ...roundFacts,
  /** in a strict round under way nothing is told of them */
  questions: z.array(
    z.object({
      position: z.int(),
      slug: z.nullable(z.string()),
      title: z.nullable(z.string()),
      version: z.int(),
      area: z.nullable(LinkView),
      isAnswered: z.boolean(),
      levels: z.array(z.object({ dimension: z.string(), level: z.enum(SELF_LEVELS) })),
    }),
  ),
});
export type RoundItem = z.infer<typeof RoundItem>;

const RoundParams = z.strictObject({ id: parameter(z.uuid(), 'the id of a round', 'Which round.') });

export const putRound = privateCall({ method: 'PUT', url: '/api/me/rounds/:id', access: CANDIDATE }, RoundView, {
  summary: 'Start a round',
  description:
    'Fixes its questions, their versions, its beginning and its end, by the server’s clock. The same id with the same content is answered with the round as it stands. While another round is open none is started.',
  gives: 'The round.',
  tags,
  params: ClientIdParams,
  body: RoundBody,
});

export const listRounds = privateCall({ method: 'GET', url: '/api/me/rounds', access: CANDIDATE }, z.object({ items: z.array(RoundItem) }), {
  summary: 'All rounds of mine',
  description: 'The latest first, at most 100, with the levels I gave myself.',
  gives: 'The rounds.',
  tags,
});

export const getRound = privateCall({ method: 'GET', url: '/api/me/rounds/:id', access: CANDIDATE }, RoundView, {
  summary: 'One of my rounds',
  description: 'Under way it tells the prompts and what I wrote; rubric, model answer, difficulty and area come when it is submitted.',
  gives: 'The round.',
  tags,
  params: RoundParams,
});

const Done = z.object({ done: z.literal(true) });

export const putRoundVisit = privateCall({ method: 'PUT', url: '/api/me/rounds/:id/visits/:visitId', access: CANDIDATE }, Done, {
  summary: 'Say which question I look at now',
  description: 'From these the time of each question follows. An id is written once.',
  gives: 'That it is written down.',
  tags,
  params: z.strictObject({
    ...RoundParams.shape,
    visitId: parameter(z.uuid(), 'an id that the client has made', 'Which visit; new ones are made by the client.'),
  }),
  body: z.strictObject({ position: z.int().check(z.minimum(1), z.maximum(MOST_ASKED)), claimedAt: ClaimedAt }),
});

const PauseParams = z.strictObject({
  ...RoundParams.shape,
  pauseId: parameter(z.uuid(), 'an id that the client has made', 'Which pause; new ones are made by the client.'),
});

export const putRoundPause = privateCall({ method: 'PUT', url: '/api/me/rounds/:id/pauses/:pauseId', access: CANDIDATE }, RoundView, {
  summary: 'Pause a practice round',
  description: 'The time stands still until the pause is ended. A strict round is not paused.',
  gives: 'The round.',
  tags,
  params: PauseParams,
});

export const endRoundPause = privateCall({ method: 'PUT', url: '/api/me/rounds/:id/pauses/:pauseId/end', access: CANDIDATE }, RoundView, {
  summary: 'Go on after a pause',
  description: 'The end of the round moves by as long as the pause was. One that is over stays as it is.',
  gives: 'The round.',
  tags,
  params: PauseParams,
});

export const submitRound = privateCall({ method: 'PUT', url: '/api/me/rounds/:id/submission', access: CANDIDATE }, RoundView, {
  summary: 'Submit a round',
  description: 'One that is submitted already stays as it is, by whom and when.',
  gives: 'The round, with rubric and model answers.',
  tags,
  params: RoundParams,
  body: z.strictObject({ claimedAt: ClaimedAt }),
});

export const putRoundPacket = privateCall({ method: 'PUT', url: '/api/me/rounds/:id/packet', access: CANDIDATE }, z.object({ createdAt: z.iso.datetime() }), {
  summary: 'Write the debrief of a round',
  description: 'Once: what it says then it says for good, whatever is scored or edited later.',
  gives: 'When it was written.',
  tags,
  params: RoundParams,
});

export const getRoundPacket = privateCall({ method: 'GET', url: '/api/me/rounds/:id/packet', access: CANDIDATE }, RoundPacket, {
  summary: 'The debrief of a round',
  description: 'The same bytes whenever it is read.',
  gives: 'The debrief.',
  tags,
  params: RoundParams,
});
