import * as z from 'zod/mini';
import { AuthoredPlace, AuthoredRecord, AuthoredRecordView } from './authored-question.ts';
import { QuestionSourceView } from './authoring.ts';
import { privateCall } from './endpoint.ts';
import { parameter } from './parameter.ts';
import { UuidParams } from './people.ts';
import { withoutNul } from './without-nul.ts';

/** What one sending of files takes. */
export const QUESTION_FILE_CAPS = { files: 2000, bytes: 16_000_000, pathLength: 400 } as const;

const access = ['recruiter'] as const;
const tags = ['Authoring'];

/**
 * What becomes of a file: it became a draft of its own; it says what the database says; it made a new version; it changed only where the question stands; only the database
 * has changed since the file was written; it is what a former version said; both have changed; the workspace has no such question; it cannot
 * be taken for what is wrong with it.
 */
export const FILE_FATES = ['new', 'unchanged', 'new-version', 'moved', 'kept', 'stale', 'conflict', 'not-here', 'findings'] as const;
export type FileFate = (typeof FILE_FATES)[number];

export const FileReport = z.object({
  path: z.string(),
  fate: z.enum(FILE_FATES),
  /** as the database names it, or the file where the workspace has no such question; null where it is to become one */
  questionId: z.nullable(z.string()),
  title: z.nullable(z.string()),
  /** the current one of the question, after this */
  version: z.nullable(z.int()),
  /** of a conflict: by which it is read and settled */
  conflictId: z.nullable(z.string()),
  findings: z.array(z.object({ line: z.int(), column: z.int(), severity: z.enum(['error', 'warning']), rule: z.string(), text: z.string(), fix: z.string() })),
});
export type FileReport = z.infer<typeof FileReport>;

export const syncQuestionFiles = privateCall({ method: 'POST', url: '/api/workspaces/:id/question-files', access }, z.object({ files: z.array(FileReport) }), {
  summary: 'Bring exported question files back',
  description:
    'By an owner or editor. A file that has changed since it was exported or brought in last makes a new version; where the question has changed, too, both sides are kept as a conflict and nothing is overwritten. A file of no question of the workspace becomes a new draft by whoever brings it, under an id of ours; unless it says the version of a question elsewhere, or has the id of a public one. Statuses are not taken from files. `isDry` only tells what would be done. The same files again change nothing. 120 times an hour.',
  gives: 'What became of each file, in order.',
  tags,
  params: UuidParams,
  body: z.strictObject({
    isDry: z.boolean(),
    files: z
      .array(z.strictObject({ path: z.string().check(z.minLength(1), z.maxLength(QUESTION_FILE_CAPS.pathLength), withoutNul), base64: z.string() }))
      .check(z.minLength(1), z.maxLength(QUESTION_FILE_CAPS.files)),
  }),
});

export const CONFLICT_CHOICES = ['file', 'ours', 'merged'] as const;

const ConflictItem = z.object({
  id: z.string(),
  questionId: z.string(),
  /** of the question today */
  title: z.string(),
  path: z.string(),
  createdAt: z.iso.datetime(),
  isMine: z.boolean(),
  by: z.nullable(z.string()),
  /** null while it is open */
  settled: z.nullable(z.enum(CONFLICT_CHOICES)),
});

export const listQuestionConflicts = privateCall(
  { method: 'GET', url: '/api/workspaces/:id/question-conflicts', access },
  z.object({ items: z.array(ConflictItem) }),
  {
    summary: 'Files and questions that say different things',
    description: 'For members of the workspace: what is not settled. Who brought a file finds in their log that they were shown.',
    gives: 'The latest hundred, the newest first.',
    tags,
    params: UuidParams,
  },
);

const Side = z.object({ record: AuthoredRecordView, place: AuthoredPlace });

export const QuestionConflictView = z.object({
  ...ConflictItem.shape,
  /** the current version, to be sent when it is settled */
  version: z.int(),
  /** what both began from; null where that is not known */
  base: z.nullable(Side),
  ours: Side,
  file: Side,
});
export type QuestionConflictView = z.infer<typeof QuestionConflictView>;

const ConflictParams = z.strictObject({
  id: parameter(z.uuid(), 'an id, as lists give it', 'Which workspace.'),
  conflictId: parameter(z.uuid(), 'an id, as the list of conflicts gives it', 'Which conflict.'),
});

export const getQuestionConflict = privateCall({ method: 'GET', url: '/api/workspaces/:id/question-conflicts/:conflictId', access }, QuestionConflictView, {
  summary: 'A file and a question that say different things',
  description: 'For members of the workspace.',
  gives: 'Both sides as markdown, field by field, and what both began from.',
  tags,
  params: ConflictParams,
});

export const settleQuestionConflict = privateCall(
  { method: 'PUT', url: '/api/workspaces/:id/question-conflicts/:conflictId/settlement', access },
  QuestionSourceView,
  {
    summary: 'Settle which side of a conflict holds',
    description:
      'By an owner or editor: the file, the question as it is, or what somebody has merged of both, which makes a new version. Both sides stay readable. Refused where the question has changed since `version`. The same again changes nothing.',
    gives: 'The question as it stands.',
    tags,
    params: ConflictParams,
    body: z.discriminatedUnion('take', [
      z.strictObject({ take: z.literal('file'), version: z.int().check(z.minimum(1), z.maximum(1_000_000)) }),
      z.strictObject({ take: z.literal('ours'), version: z.int().check(z.minimum(1), z.maximum(1_000_000)) }),
      z.strictObject({ take: z.literal('merged'), version: z.int().check(z.minimum(1), z.maximum(1_000_000)), record: AuthoredRecord, place: AuthoredPlace }),
    ]),
  },
);
