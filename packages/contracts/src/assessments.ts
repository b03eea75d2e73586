import * as z from 'zod/mini';
import { LONGEST_EVIDENCE, SELF_LEVELS } from './attempts.ts';
import { privateCall } from './endpoint.ts';
import { NewLinkView } from './invites.ts';
import { parameter } from './parameter.ts';
import { PersonName } from './people.ts';
import { QuestionKind } from './question-query.ts';
import { SET_CAPS } from './question-sets.ts';
import { RubricView } from './questions.ts';
import { LONGEST_ROUND_MINUTES, SHORTEST_ROUND_MINUTES } from './rounds.ts';
import { Done } from './sessions.ts';
import { withoutNul } from './without-nul.ts';
import { WorkspaceRole } from './workspaces.ts';

const RECRUITER = ['recruiter'] as const;
const tags = ['Practice assessments'];

export const LONGEST_ASSESSMENT_NOTE = 2000;

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
