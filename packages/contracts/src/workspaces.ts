import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { pageLimit } from './page-query.ts';
import { parameter } from './parameter.ts';
import { PersonName, SignInName, UuidParams } from './people.ts';
import { RubricView } from './questions.ts';
import { DIFFICULTIES, Difficulty, QUESTION_KINDS, QuestionKind } from './question-query.ts';
import { Done } from './sessions.ts';
import { LinkView, Slug } from './shared.ts';
import { withoutNul } from './without-nul.ts';

export const WORKSPACE_ROLES = ['owner', 'editor', 'viewer'] as const;
export const WorkspaceRole = z.enum(WORKSPACE_ROLES);
export type WorkspaceRole = z.infer<typeof WorkspaceRole>;

const access = ['recruiter'] as const;
const tags = ['Workspaces'];
const MemberParams = z.strictObject({
  id: parameter(z.uuid(), 'an id, as lists give it', 'Which workspace.'),
  personId: parameter(z.uuid(), 'an id, as the list of members gives it', 'Which member.'),
});

const WorkspaceItem = z.object({ id: z.string(), name: z.string(), role: WorkspaceRole, memberCount: z.int(), questionCount: z.int() });
export type WorkspaceItem = z.infer<typeof WorkspaceItem>;

export const listWorkspaces = privateCall({ method: 'GET', url: '/api/workspaces', access }, z.object({ items: z.array(WorkspaceItem) }), {
  summary: 'The workspaces I belong to',
  description: 'For recruiters. The public bank is the workspace that nobody owns; it is not listed.',
  gives: 'Each with my share in it and how much it holds.',
  tags,
});

export const createWorkspace = privateCall({ method: 'POST', url: '/api/workspaces', access }, WorkspaceItem, {
  summary: 'Create a workspace',
  description: 'Its maker owns it. Twenty a day.',
  gives: 'The workspace.',
  tags,
  body: z.strictObject({ name: PersonName }),
});

export const WorkspaceView = z.object({
  id: z.string(),
  name: z.string(),
  role: WorkspaceRole,
  members: z.array(z.object({ personId: z.string(), name: z.string(), signInName: z.string(), role: WorkspaceRole, isMe: z.boolean() })),
});
export type WorkspaceView = z.infer<typeof WorkspaceView>;

export const getWorkspace = privateCall({ method: 'GET', url: '/api/workspaces/:id', access }, WorkspaceView, {
  summary: 'A workspace and its members',
  description: 'For members; to everyone else it does not exist. That it shows the others is audited, at most once an hour.',
  gives: 'Its name, my share in it, and who belongs to it.',
  tags,
  params: UuidParams,
});

export const renameWorkspace = privateCall({ method: 'PATCH', url: '/api/workspaces/:id', access }, WorkspaceView, {
  summary: 'Rename a workspace',
  description: 'By an owner.',
  gives: 'The workspace with its new name.',
  tags,
  params: UuidParams,
  body: z.strictObject({ name: PersonName }),
});

export const WORKSPACE_STATUSES = ['draft', 'in_review', 'ready', 'retired'] as const;

/** Where a question of a workspace stands, and what nobody may have said of it yet. */
export const QuestionPlace = z.object({
  status: z.enum(WORKSPACE_STATUSES),
  area: z.nullable(LinkView),
  skills: z.array(LinkView),
  kind: z.nullable(QuestionKind),
  difficulty: z.nullable(Difficulty),
  minutes: z.nullable(z.int()),
});
export type QuestionPlace = z.infer<typeof QuestionPlace>;

const WorkspaceQuestionItem = z.object({
  id: z.string(),
  title: z.string(),
  /** to be named with a change: what was looked at */
  version: z.int(),
  ...QuestionPlace.shape,
  /** has an area, a kind, a difficulty and a length */
  isSorted: z.boolean(),
  /** where it stood in the bank that it came from */
  file: z.nullable(z.string()),
  line: z.nullable(z.int()),
});
export type WorkspaceQuestionItem = z.infer<typeof WorkspaceQuestionItem>;

/** What narrows the questions of a workspace: in an address all of it is text. */
export const workspaceQuestionFilters = () => ({
  q: parameter(
    z.optional(z.string().check(z.maxLength(200), withoutNul)),
    'up to 200 characters',
    'Words that the question or its answer holds, each of them. English words of one or two letters stand for themselves, all others also for a part of a word.',
  ),
  import: parameter(z.optional(z.uuid()), 'an id, as the list of imports gives it', 'What one import brought.'),
  status: parameter(z.optional(z.enum(WORKSPACE_STATUSES)), 'draft, in_review, ready or retired', 'In which state.'),
  area: parameter(z.optional(Slug), 'the slug of an area', 'Of this area.'),
  kind: parameter(z.optional(QuestionKind), `one of ${QUESTION_KINDS.join(', ')}`, 'Of this kind.'),
  difficulty: parameter(z.optional(Difficulty), `one of ${DIFFICULTIES.join(', ')}`, 'Of this difficulty.'),
  skill: parameter(z.optional(Slug), 'the slug of a skill', 'That need this skill.'),
  sorted: parameter(z.optional(z.enum(['no', 'yes'])), 'no or yes', 'Which lack an area, a kind, a difficulty or a length, or which have them all.'),
});

export const listWorkspaceQuestions = privateCall(
  { method: 'GET', url: '/api/workspaces/:id/questions', access },
  z.object({
    items: z.array(WorkspaceQuestionItem),
    /** how many match in all; told with the first page only */
    total: z.nullable(z.int()),
    nextCursor: z.nullable(z.string()),
  }),
  {
    summary: 'The questions of a workspace',
    description: 'For its members. They are in no public read. Retired ones are listed where they are asked for.',
    gives: 'A page of questions by their ids; those of one import in the order of its files.',
    tags,
    params: UuidParams,
    querystring: z.strictObject({
      ...workspaceQuestionFilters(),
      limit: pageLimit(100, 50),
      cursor: parameter(z.optional(Slug), 'the nextCursor of the page before', 'Where the page begins.'),
    }),
  },
);

export const WorkspaceQuestionView = z.object({
  id: z.string(),
  title: z.string(),
  status: z.enum(WORKSPACE_STATUSES),
  version: z.int(),
  difficulty: z.nullable(z.string()),
  promptHtml: z.string(),
  answerHtml: z.string(),
  hints: z.array(z.object({ id: z.string(), html: z.string() })),
  rubric: RubricView,
  probes: z.array(z.object({ id: z.string(), promptHtml: z.string(), surfacesHtml: z.string() })),
  pitfallsHtml: z.string(),
  referencesHtml: z.string(),
  file: z.nullable(z.string()),
  line: z.nullable(z.int()),
  /** the headings that it stood under, and its tags */
  path: z.array(z.string()),
  tags: z.array(z.string()),
  import: z.nullable(z.object({ id: z.string(), committedAt: z.nullable(z.string()) })),
  /** what people have said it is a variant of */
  variantOf: z.nullable(z.object({ id: z.string(), title: z.string() })),
});
export type WorkspaceQuestionView = z.infer<typeof WorkspaceQuestionView>;

export const getWorkspaceQuestion = privateCall({ method: 'GET', url: '/api/workspaces/:id/questions/:questionId', access }, WorkspaceQuestionView, {
  summary: 'A question of a workspace',
  description: 'For its members; to everyone else it does not exist.',
  gives: 'Its current version, and where it came from.',
  tags,
  params: z.strictObject({
    id: parameter(z.uuid(), 'an id, as lists give it', 'Which workspace.'),
    questionId: parameter(z.string().check(z.regex(/^[a-z0-9-]{1,100}$/)), 'an id, as the list of its questions gives it', 'Which question.'),
  }),
});

export const addWorkspaceMember = privateCall({ method: 'POST', url: '/api/workspaces/:id/members', access }, WorkspaceView, {
  summary: 'Add a recruiter to a workspace',
  description: 'By an owner, by the exact sign-in name. Only recruiters can be members.',
  gives: 'The workspace with its members.',
  tags,
  params: UuidParams,
  body: z.strictObject({ signInName: SignInName, role: WorkspaceRole }),
});

export const changeWorkspaceMember = privateCall({ method: 'PATCH', url: '/api/workspaces/:id/members/:personId', access }, WorkspaceView, {
  summary: 'Change what a member may do',
  description: 'By an owner. The last owner stays one.',
  gives: 'The workspace with its members.',
  tags,
  params: MemberParams,
  body: z.strictObject({ role: WorkspaceRole }),
});

export const removeWorkspaceMember = privateCall({ method: 'DELETE', url: '/api/workspaces/:id/members/:personId', access }, Done, {
  summary: 'Remove a member, or leave',
  description: 'An owner removes anyone; everyone may leave. The last owner cannot.',
  gives: 'That the person is no member any more.',
  tags,
  params: MemberParams,
});
