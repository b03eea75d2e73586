import * as z from 'zod/mini';
import { AUTHORING_CAPS, AuthoredPlace, AuthoredRecord, AuthoredRecordView, AuthoringFinding, QuestionInWorkspace } from './authored-question.ts';
import { privateCall } from './endpoint.ts';
import { parameter } from './parameter.ts';
import { UuidParams } from './people.ts';
import { Difficulty, QuestionKind } from './question-query.ts';
import { QUESTION_PARTS, RubricView } from './questions.ts';
import { LinkView, Slug, SourceView, VersionInfo } from './shared.ts';
import { withoutNul } from './without-nul.ts';
import { WORKSPACE_STATUSES } from './workspaces.ts';

const access = ['recruiter'] as const;
const tags = ['Authoring'];

export const DECISION_KINDS = ['hand-in', 'approve', 'send-back', 'retire', 'restore'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** Why the reader cannot approve: it was not handed in; they only look; they wrote of it; nobody else is there who could. */
export const APPROVAL_HINDRANCES = ['not-handed-in', 'viewer', 'own-work', 'nobody-else'] as const;

/** Who did it, as their colleagues call them; null where the person has left. */
const by = { isMine: z.boolean(), by: z.nullable(z.string()) };

const DecisionView = z.object({
  id: z.string(),
  kind: z.enum(DECISION_KINDS),
  version: z.int(),
  note: z.string(),
  createdAt: z.iso.datetime(),
  ...by,
});

const AuthoredVersionInfo = z.object({ ...VersionInfo.shape, ...by });

export const QuestionSourceView = z.object({
  id: z.string(),
  status: z.enum(WORKSPACE_STATUSES),
  /** to be sent as `base` with the next save */
  version: z.int(),
  record: AuthoredRecordView,
  place: AuthoredPlace,
  /** of `place`; to be sent as `basePlace` with the next save */
  placeHash: z.string(),
  mayEdit: z.boolean(),
  mayApprove: z.boolean(),
  /** null where they may */
  whyNotApprove: z.nullable(z.enum(APPROVAL_HINDRANCES)),
  /** newest first; `by` is null for one that an import brought, too */
  versions: z.array(AuthoredVersionInfo),
  /** newest first */
  decisions: z.array(DecisionView),
  /** the public question of which it is the workspace’s own version */
  variantOf: z.nullable(z.object({ slug: z.string(), title: z.string(), version: z.int() })),
  /** files that say something else than the database, to be settled */
  openConflictIds: z.array(z.string()),
});
export type QuestionSourceView = z.infer<typeof QuestionSourceView>;

export const getQuestionSource = privateCall({ method: 'GET', url: '/api/workspaces/:id/questions/:questionId/source', access }, QuestionSourceView, {
  summary: 'A question of a workspace, to be edited',
  description: 'For its members. Who wrote or decided something finds in their log that they were shown, at most once an hour.',
  gives: 'Its current version as markdown, where it stands, and what was decided about it.',
  tags,
  params: QuestionInWorkspace,
});

/** The version that the editor began from; 0 for a question that is new. */
const base = z.int().check(z.minimum(0), z.maximum(1_000_000));

export const putQuestionSource = privateCall({ method: 'PUT', url: '/api/workspaces/:id/questions/:questionId/source', access }, QuestionSourceView, {
  summary: 'Write a question, or change one',
  description:
    'By an owner or editor. A change of what it says makes a new version and a draft of it again; a change of where it stands makes none. The same again changes nothing. Refused, with nothing written, where somebody else has changed the same since `base` or `basePlace`: read it, and show both.',
  gives: 'The question as it stands.',
  tags,
  params: QuestionInWorkspace,
  body: z.strictObject({
    base,
    /** the `placeHash` that the editor began from; empty for a question that is new */
    basePlace: z.string().check(z.regex(/^(?:[0-9a-f]{64})?$/, 'must be a placeHash, or empty')),
    place: AuthoredPlace,
    record: AuthoredRecord,
  }),
});

export const previewQuestion = privateCall(
  { method: 'POST', url: '/api/workspaces/:id/questions/preview', access },
  z.object({
    promptHtml: z.string(),
    answerHtml: z.string(),
    hints: z.array(z.object({ html: z.string() })),
    rubric: RubricView,
    probes: z.array(z.object({ promptHtml: z.string(), surfacesHtml: z.string() })),
    pitfallsHtml: z.string(),
    referencesHtml: z.string(),
    codeHtml: z.string(),
    findings: z.array(AuthoringFinding),
  }),
  {
    summary: 'See a question as it will be read, and what is wrong with it',
    description: 'By an owner or editor. Nothing is kept. The findings are those of the linter of our files, by field. 240 times a minute.',
    gives: 'HTML of every part, and the findings in the order of the fields.',
    tags,
    params: UuidParams,
    body: z.strictObject({ place: AuthoredPlace, record: AuthoredRecord }),
  },
);

export const decideOnQuestion = privateCall({ method: 'POST', url: '/api/workspaces/:id/questions/:questionId/decisions', access }, QuestionSourceView, {
  summary: 'Hand a question in, approve it, send it back, retire it or restore it',
  description:
    'By an owner or editor, about the current version. What is handed in has no errors and all that a ready question has. It is approved by somebody who has written nothing of it since it was approved last. What is sent back says why. The same id again changes nothing.',
  gives: 'The question as it stands.',
  tags,
  params: QuestionInWorkspace,
  body: z.strictObject({
    id: z.uuid(),
    version: z.int().check(z.minimum(1), z.maximum(1_000_000)),
    kind: z.enum(DECISION_KINDS),
    note: z.string().check(z.trim(), z.maxLength(AUTHORING_CAPS.note), withoutNul),
  }),
});

const VersionTexts = z.object({
  number: z.int(),
  createdAt: z.iso.datetime(),
  kind: z.nullable(QuestionKind),
  minutes: z.nullable(z.int()),
  difficulty: z.nullable(Difficulty),
  texts: z.record(z.enum(QUESTION_PARTS), z.string()),
});

const versionNumber = () => z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number));
const NUMBER_WANTED = 'a whole number, as the list of versions gives it';

export const getSourceChanges = privateCall(
  { method: 'GET', url: '/api/workspaces/:id/questions/:questionId/changes', access },
  z.object({ id: z.string(), title: z.string(), versions: z.array(VersionInfo), from: VersionTexts, to: VersionTexts }),
  {
    summary: 'Two versions of a question of a workspace as plain text, to see what changed',
    description: 'For its members. Without numbers: the current version and the one before it.',
    gives: 'The texts of both versions, part by part.',
    tags,
    params: QuestionInWorkspace,
    querystring: z.strictObject({
      from: parameter(z.optional(versionNumber()), NUMBER_WANTED, 'The earlier version; the one before the later unless said.'),
      to: parameter(z.optional(versionNumber()), NUMBER_WANTED, 'The later version; the current one unless said.'),
    }),
  },
);

export const copyQuestion = privateCall({ method: 'PUT', url: '/api/workspaces/:id/questions/:questionId/copy', access }, QuestionSourceView, {
  summary: 'Make a version of a public question of one’s own',
  description:
    'By an owner or editor: a draft of the workspace that says what the public question says now, and of which it is a variant. The same again changes nothing.',
  gives: 'The new question.',
  tags,
  params: QuestionInWorkspace,
  body: z.strictObject({ from: Slug }),
});

export const getVocabulary = privateCall(
  { method: 'GET', url: '/api/workspaces/:id/vocabulary', access },
  z.object({ areas: z.array(LinkView), skills: z.array(LinkView), sources: z.array(SourceView) }),
  {
    summary: 'The areas, skills and sources that a question can have',
    description: 'For members of the workspace.',
    gives: 'Each list in the order of the bank.',
    tags,
    params: UuidParams,
  },
);
