import * as z from 'zod/mini';
import { LONGEST_EVIDENCE, SELF_LEVELS } from './attempts.ts';
import { privateCall } from './endpoint.ts';
import { NewLinkView } from './invites.ts';
import { parameter } from './parameter.ts';
import { EXTRA_TIMES, LinkToken, PersonName } from './people.ts';
import { QuestionKind } from './question-query.ts';
import { SET_CAPS } from './question-sets.ts';
import { RubricView } from './questions.ts';
import { LONGEST_ROUND_MINUTES, SHORTEST_ROUND_MINUTES } from './rounds.ts';
import { Done } from './sessions.ts';
import { ClientIdParams } from './study-shared.ts';
import { withoutNul } from './without-nul.ts';
import { WorkspaceRole } from './workspaces.ts';

const CANDIDATE = ['candidate'] as const;
const RECRUITER = ['recruiter'] as const;
const tags = ['Practice assessments'];

export const LONGEST_ASSESSMENT_NOTE = 2000;
/** So long what was handed in may be read by the workspace, unless it is withdrawn before. */
export const ASSESSMENT_READ_DAYS = 180;

const note = z.string().check(z.trim(), z.maxLength(LONGEST_ASSESSMENT_NOTE), withoutNul);

/**
 * What a candidate hands in of an assessment: exactly what the workspace reads of them. It is stored as it was written and must be
 * readable for good: a change that an old one does not fit is another `format`.
 */
export const AssessmentWork = z.object({
  format: z.literal(1),
  /** of the assessment */
  name: z.string(),
  /** as the candidate chose to be called */
  chosenName: z.string(),
  startedAt: z.iso.datetime(),
  overAt: z.iso.datetime(),
  /** whether the candidate ended it, or the time was up */
  overBy: z.enum(['person', 'clock']),
  parts: z.array(
    z.object({
      position: z.int(),
      title: z.string(),
      /** how long the question was on the screen */
      timeMs: z.int(),
      /** empty where nothing was written */
      text: z.string(),
      /** when it arrived; null where nothing was written */
      arrivedAt: z.nullable(z.iso.datetime()),
      /** when it was written by the word of a device that was offline; null otherwise */
      claimedAt: z.nullable(z.iso.datetime()),
      /** what came after the time was up; null without */
      lateText: z.nullable(z.string()),
    }),
  ),
});
export type AssessmentWork = z.infer<typeof AssessmentWork>;

const SetParams = {
  id: parameter(z.uuid(), 'an id, as lists give it', 'Which workspace.'),
  setId: parameter(z.uuid(), 'an id, as lists give it', 'Which set.'),
};
const AssessmentParams = z.strictObject({
  ...SetParams,
  assessmentId: parameter(z.uuid(), 'a UUID, made by the browser when it makes the assessment', 'Which assessment.'),
});
const SubmissionParams = z.strictObject({
  ...AssessmentParams.shape,
  submissionId: parameter(z.uuid(), 'an id, as the list of submissions gives it', 'Which submission.'),
});

export const AssessmentItem = z.object({
  id: z.string(),
  name: z.string(),
  note: z.string(),
  /** the version of the set that is worked */
  version: z.int(),
  questionCount: z.int(),
  minutes: z.int(),
  mayPause: z.boolean(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** `no-link`: none was made yet */
  state: z.enum(['no-link', 'open', 'expired', 'revoked']),
  /** of those that may be read now; who opened the link, or works it, is told to nobody */
  handedIn: z.int(),
});
export type AssessmentItem = z.infer<typeof AssessmentItem>;

export const AssessmentBody = z.strictObject({
  name: PersonName,
  note,
  minutes: z.int().check(z.minimum(SHORTEST_ROUND_MINUTES), z.maximum(LONGEST_ROUND_MINUTES)),
  mayPause: z.boolean(),
  /** for how many days its link opens it */
  days: z.int().check(z.minimum(1), z.maximum(SET_CAPS.linkDays)),
});
export type AssessmentBody = z.infer<typeof AssessmentBody>;

export const listAssessments = privateCall(
  { method: 'GET', url: '/api/workspaces/:id/sets/:setId/assessments', access: RECRUITER },
  z.object({ items: z.array(AssessmentItem) }),
  {
    summary: 'The practice assessments of a set',
    description: 'For members of the workspace, the latest first. It counts what was handed in, and nothing that was not.',
    gives: 'The assessments.',
    tags,
    params: z.strictObject(SetParams),
  },
);

export const putAssessment = privateCall(
  { method: 'PUT', url: '/api/workspaces/:id/sets/:setId/assessments/:assessmentId', access: RECRUITER },
  AssessmentItem,
  {
    summary: 'Make a practice assessment of a set',
    description:
      'By an owner or editor, of the set as it stands now: this version is kept. It has no link until one is made. The same again changes nothing; another content under the same id is refused.',
    gives: 'The assessment as it stands.',
    tags,
    params: AssessmentParams,
    body: AssessmentBody,
  },
);

export const AssessmentView = z.object({
  ...AssessmentItem.shape,
  workspace: z.object({ id: z.string(), name: z.string(), role: WorkspaceRole }),
  set: z.object({ id: z.string(), name: z.string() }),
});
export type AssessmentView = z.infer<typeof AssessmentView>;

export const getAssessment = privateCall(
  { method: 'GET', url: '/api/workspaces/:id/sets/:setId/assessments/:assessmentId', access: RECRUITER },
  AssessmentView,
  { summary: 'A practice assessment', description: 'For members of the workspace.', gives: 'The assessment.', tags, params: AssessmentParams },
);

export const createAssessmentLink = privateCall(
  { method: 'POST', url: '/api/workspaces/:id/sets/:setId/assessments/:assessmentId/link', access: RECRUITER },
  NewLinkView,
  {
    summary: 'Make the link of an assessment',
    description:
      'By an owner or editor. Several candidates may use it, until it expires. One that was made before opens nothing from then on. Refused once the assessment has expired or was withdrawn.',
    gives: 'The token of the link, which is shown this once.',
    tags,
    params: AssessmentParams,
  },
);

export const revokeAssessment = privateCall(
  { method: 'DELETE', url: '/api/workspaces/:id/sets/:setId/assessments/:assessmentId/link', access: RECRUITER },
  Done,
  {
    summary: 'Withdraw the invitation of an assessment',
    description: 'By an owner or editor. Nobody can begin it any more. Who has begun may go on and hand in.',
    gives: 'That it is withdrawn.',
    tags,
    params: AssessmentParams,
  },
);

const SubmissionFacts = {
  id: z.string(),
  chosenName: z.string(),
  submittedAt: z.iso.datetime(),
  readableUntil: z.iso.datetime(),
  /** of how many of its questions somebody has written down a level */
  scored: z.int(),
};
export const AssessmentSubmissionItem = z.object(SubmissionFacts);
export type AssessmentSubmissionItem = z.infer<typeof AssessmentSubmissionItem>;

export const listAssessmentSubmissions = privateCall(
  { method: 'GET', url: '/api/workspaces/:id/sets/:setId/assessments/:assessmentId/submissions', access: RECRUITER },
  z.object({ items: z.array(AssessmentSubmissionItem) }),
  {
    summary: 'What was handed in of an assessment',
    description: 'For owners and editors. What was withdrawn, or may be read no more, is not there. Each candidate sees that they were read.',
    gives: 'The submissions, the latest first, by the names that the candidates chose.',
    tags,
    params: AssessmentParams,
  },
);

const MOST_LEVELS = 1000;
const MOST_DIMENSION = 200;

/** What somebody found in an answer, and in which words of it. */
export const AssessmentLevel = z.strictObject({
  /** of the question */
  position: z.int().check(z.minimum(1), z.maximum(SET_CAPS.items)),
  /** of the rubric; null for the answer as a whole */
  dimension: z.nullable(z.string().check(z.minLength(1), z.maxLength(MOST_DIMENSION), withoutNul)),
  level: z.enum(SELF_LEVELS),
  /** words of the answer, or a note of at least 20 characters; may be empty where there is no evidence, and nowhere else */
  evidence: z.string().check(z.trim(), z.maxLength(LONGEST_EVIDENCE), withoutNul),
});
export type AssessmentLevel = z.infer<typeof AssessmentLevel>;

export const AssessmentSubmissionView = z.object({
  ...SubmissionFacts,
  work: AssessmentWork,
  /** the questions in the version that was worked, by their positions */
  questions: z.array(
    z.object({
      position: z.int(),
      questionId: z.string(),
      title: z.string(),
      kind: z.nullable(QuestionKind),
      minutes: z.int(),
      promptHtml: z.string(),
      answerHtml: z.string(),
      rubric: RubricView,
    }),
  ),
  levels: z.array(AssessmentLevel),
  /** to be sent with every change of the levels */
  revision: z.int(),
});
export type AssessmentSubmissionView = z.infer<typeof AssessmentSubmissionView>;

export const getAssessmentSubmission = privateCall(
  { method: 'GET', url: '/api/workspaces/:id/sets/:setId/assessments/:assessmentId/submissions/:submissionId', access: RECRUITER },
  AssessmentSubmissionView,
  {
    summary: 'One submission of an assessment',
    description: 'For owners and editors: what was handed in, and nothing else of its candidate, who sees that it was read.',
    gives: 'The answers beside prompts, model answers and rubrics, and the levels that were given.',
    tags,
    params: SubmissionParams,
  },
);

export const putAssessmentLevels = privateCall(
  { method: 'PUT', url: '/api/workspaces/:id/sets/:setId/assessments/:assessmentId/submissions/:submissionId/levels', access: RECRUITER },
  z.object({ revision: z.int() }),
  {
    summary: 'Write down the levels of a submission',
    description:
      'By an owner or editor: the whole list, as it should be. It is about the candidate, who gets it with their data. The same list again changes nothing; another is refused when somebody has changed it since.',
    gives: 'The revision from then on.',
    tags,
    params: SubmissionParams,
    body: z.strictObject({
      revision: z.int().check(z.minimum(0), z.maximum(1_000_000_000)),
      levels: z.array(AssessmentLevel).check(z.maxLength(MOST_LEVELS)),
    }),
  },
);

export const AssessmentOffer = z.object({
  name: z.string(),
  note: z.string(),
  /** who invites */
  workspace: z.string(),
  questionCount: z.int(),
  /** without my extra time */
  minutes: z.int(),
  /** by my settings */
  extraTime: z.enum(EXTRA_TIMES),
  mayPause: z.boolean(),
  expiresAt: z.iso.datetime(),
  /** how long what I hand in may be read */
  readDays: z.int(),
  /** mine, if I have taken the invitation already; null otherwise */
  taken: z.nullable(z.string()),
});
export type AssessmentOffer = z.infer<typeof AssessmentOffer>;

export const openAssessment = privateCall({ method: 'POST', url: '/api/assessments', access: CANDIDATE }, AssessmentOffer, {
  summary: 'Look at an invitation to an assessment',
  description: 'For candidates who have the link. One that is unknown, withdrawn or too old opens nothing. Nobody is told that I looked.',
  gives: 'What I would agree to. No questions.',
  tags,
  body: z.strictObject({ token: LinkToken }),
});

export const MyAssessmentItem = z.object({
  /** also that of its round */
  id: z.string(),
  name: z.string(),
  workspace: z.string(),
  chosenName: z.string(),
  acceptedAt: z.iso.datetime(),
  /** `over`: I may hand it in, or not */
  state: z.enum(['under-way', 'over', 'handed-in', 'withdrawn']),
});
export type MyAssessmentItem = z.infer<typeof MyAssessmentItem>;

export const MyAssessmentView = z.object({
  ...MyAssessmentItem.shape,
  note: z.string(),
  /** what is or was handed in; null while the round is under way */
  work: z.nullable(AssessmentWork),
  /** stands for exactly what is shown; handing in names it. Null unless it can be handed in */
  digest: z.nullable(z.string()),
  readDays: z.int(),
  submittedAt: z.nullable(z.iso.datetime()),
  /** null before it was handed in */
  readableUntil: z.nullable(z.iso.datetime()),
  withdrawnAt: z.nullable(z.iso.datetime()),
  /** who read it and when, the latest first; the name is null of who is gone */
  reads: z.array(z.object({ at: z.iso.datetime(), by: z.nullable(z.string()) })),
});
export type MyAssessmentView = z.infer<typeof MyAssessmentView>;

export const acceptAssessment = privateCall({ method: 'PUT', url: '/api/me/assessments/:id', access: CANDIDATE }, MyAssessmentView, {
  summary: 'Take an invitation and begin',
  description:
    'Starts a round by the server’s clock, under the same id, with the extra time of my settings. Each invitation is taken once. The workspace learns of it when I hand in, and not before.',
  gives: 'The assessment as it stands.',
  tags,
  params: ClientIdParams,
  body: z.strictObject({ token: LinkToken, chosenName: PersonName }),
});

export const listMyAssessments = privateCall({ method: 'GET', url: '/api/me/assessments', access: CANDIDATE }, z.object({ items: z.array(MyAssessmentItem) }), {
  summary: 'The assessments that I took',
  description: 'The latest first.',
  gives: 'The assessments.',
  tags,
});

export const getMyAssessment = privateCall({ method: 'GET', url: '/api/me/assessments/:id', access: CANDIDATE }, MyAssessmentView, {
  summary: 'One assessment that I took',
  description: 'When it is over: exactly what would be handed in. Rubrics and model answers are told at no time.',
  gives: 'The assessment.',
  tags,
  params: ClientIdParams,
});

export const submitAssessment = privateCall({ method: 'PUT', url: '/api/me/assessments/:id/submission', access: CANDIDATE }, MyAssessmentView, {
  summary: 'Hand in an assessment',
  description:
    'When its round is over. What is handed in is what was shown: if that has changed since, it is refused. Done again it changes nothing. What was withdrawn is not handed in again.',
  gives: 'The assessment as it stands.',
  tags,
  params: ClientIdParams,
  body: z.strictObject({ digest: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'is not the digest of a preview')) }),
});

export const withdrawAssessment = privateCall({ method: 'PUT', url: '/api/me/assessments/:id/withdrawal', access: CANDIDATE }, MyAssessmentView, {
  summary: 'Take back what I handed in of an assessment',
  description: 'At any time, for good: from then on the workspace reads nothing of it, and what it wrote down about it is deleted.',
  gives: 'The assessment as it stands.',
  tags,
  params: ClientIdParams,
});
