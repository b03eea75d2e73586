import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { pageLimit } from './page-query.ts';
import { parameter } from './parameter.ts';
import { UuidParams } from './people.ts';
import { withoutNul } from './without-nul.ts';

/** What one import takes; the server's limit on bodies leaves room for base64. */
export const IMPORT_CAPS = { files: 2000, bytes: 16_000_000, pathLength: 400, questions: 50_000, messages: 20_000 } as const;

const access = ['recruiter'] as const;
const tags = ['Bringing in banks'];

const workspace = () => parameter(z.uuid(), 'an id, as lists give it', 'Which workspace.');
const importId = () => parameter(z.uuid(), 'a UUID, made by the browser when it brings the bank in', 'Which import.');
const ImportParams = z.strictObject({ id: workspace(), importId: importId() });

export const IMPORT_STATES = ['reading', 'read', 'committed', 'undone', 'cancelled', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

const Counts = z.object({
  /** rows that come in */
  comesIn: z.int(),
  leftOut: z.int(),
  merged: z.int(),
  duplicates: z.int(),
  /** rows that come in and look like another question */
  alike: z.int(),
  errors: z.int(),
  warnings: z.int(),
});

export const ImportView = z.object({
  id: z.string(),
  state: z.enum(IMPORT_STATES),
  /** raised by every fix; to be sent with the next one, and with the commit */
  revision: z.int(),
  /** null where the person has left */
  by: z.nullable(z.string()),
  isMine: z.boolean(),
  createdAt: z.string(),
  committedAt: z.nullable(z.string()),
  undoneAt: z.nullable(z.string()),
  filesTotal: z.int(),
  filesDone: z.int(),
  counts: Counts,
});
export type ImportView = z.infer<typeof ImportView>;

export const listImports = privateCall({ method: 'GET', url: '/api/workspaces/:id/imports', access }, z.object({ items: z.array(ImportView) }), {
  summary: 'The banks that were brought into a workspace',
  description: 'For its members. Who brought a bank in finds in their log that they were shown.',
  gives: 'The latest hundred imports, the newest first.',
  tags,
  params: UuidParams,
});

export const putImport = privateCall({ method: 'PUT', url: '/api/workspaces/:id/imports/:importId', access }, ImportView, {
  summary: 'Bring in a foreign bank',
  description:
    'By an owner or editor. Reads the files and writes no question: what they hold is proposed, to be looked through, mended and committed. Answers when all is read; it can be watched and cancelled meanwhile. More questions or messages than one import takes are refused, and nothing is kept. The same id with the same files again changes nothing.',
  gives: 'The import as it stands.',
  tags,
  params: ImportParams,
  body: z.strictObject({
    files: z
      .array(z.strictObject({ path: z.string().check(z.minLength(1), z.maxLength(IMPORT_CAPS.pathLength), withoutNul), base64: z.string() }))
      .check(z.minLength(1), z.maxLength(IMPORT_CAPS.files)),
  }),
});

const ImportFileView = z.object({ path: z.string(), questions: z.int(), messages: z.int() });

/** What a column of a table can hold. `choice` is one of several columns with a choice each, `choices` one column with all of them. */
export const COLUMN_ROLES = [
  'question',
  'prompt',
  'answer',
  'explanation',
  'choice',
  'choices',
  'correct',
  'followUps',
  'category',
  'tags',
  'difficulty',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

const ImportTableView = z.object({
  file: z.string(),
  /** how many more begin with the same row, and are read alike */
  others: z.int(),
  /** its first row was taken for names */
  hasNames: z.boolean(),
  isByHand: z.boolean(),
  /** `role` null where it is left out; `named` what its first cell is a name of */
  columns: z.array(z.object({ role: z.nullable(z.enum(COLUMN_ROLES)), named: z.nullable(z.enum(COLUMN_ROLES)), cells: z.array(z.string()) })),
});
export type ImportTableView = z.infer<typeof ImportTableView>;

export const getImport = privateCall(
  { method: 'GET', url: '/api/workspaces/:id/imports/:importId', access },
  z.object({ ...ImportView.shape, files: z.array(ImportFileView), fileCount: z.int(), tables: z.array(ImportTableView) }),
  {
    summary: 'An import of a bank',
    description: 'For members of the workspace.',
    gives:
      'How far it is, what it holds in numbers, its first two hundred files, and while their columns can be named the first twenty tables that differ, with the first cells of each column.',
    tags,
    params: ImportParams,
  },
);

export const IMPORT_FATES = ['comes-in', 'left-out', 'merged', 'duplicate'] as const;
export type ImportFate = (typeof IMPORT_FATES)[number];

const Alike = z.object({
  isHere: z.boolean(),
  title: z.string(),
  file: z.nullable(z.string()),
  line: z.nullable(z.int()),
  /** words of this title that the other lacks, and the other way round */
  onlyThis: z.array(z.string()),
  onlyThat: z.array(z.string()),
  isVariant: z.boolean(),
});

/** What became of a row that comes in, once the import is settled: undone, it is taken back but for what somebody has worked on. */
export const IMPORT_OUTCOMES = ['came-in', 'taken-back', 'stays'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

export const ImportRowView = z.object({
  id: z.string(),
  fate: z.enum(IMPORT_FATES),
  /** null for a row that does not come in, and while the import can be mended */
  outcome: z.nullable(z.enum(IMPORT_OUTCOMES)),
  file: z.string(),
  line: z.int(),
  title: z.string(),
  /** markdown, as the bank has it */
  prompt: z.string(),
  answer: z.string(),
  choices: z.array(z.object({ text: z.string(), correct: z.boolean() })),
  followUps: z.array(z.string()),
  path: z.array(z.string()),
  tags: z.array(z.string()),
  difficulty: z.nullable(z.string()),
  alike: z.nullable(Alike),
});
export type ImportRowView = z.infer<typeof ImportRowView>;

export const IMPORT_SHOWS = ['all', 'coming', 'out', 'alike'] as const;
export type ImportShow = (typeof IMPORT_SHOWS)[number];

/** A page begins after a place in a list of the server's. */
const placeCursor = () =>
  parameter(z.optional(z.string().check(z.regex(/^\d{1,9}(\.\d{1,17})?$/))), 'the nextCursor of the page before', 'Where the page begins.');

export const listImportRows = privateCall(
  { method: 'GET', url: '/api/workspaces/:id/imports/:importId/rows', access },
  z.object({ items: z.array(ImportRowView), nextCursor: z.nullable(z.string()) }),
  {
    summary: 'What an import proposes',
    description: 'For members of the workspace. Texts are markdown as the bank has them.',
    gives: 'A page of proposed questions in the order of the files.',
    tags,
    params: ImportParams,
    querystring: z.strictObject({
      show: parameter(z._default(z.enum(IMPORT_SHOWS), 'all'), 'all, coming, out or alike', 'Which of them.'),
      limit: pageLimit(100, 50),
      cursor: placeCursor(),
    }),
  },
);

export const ImportMessageView = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  severity: z.enum(['error', 'warning']),
  rule: z.string(),
  text: z.string(),
});
export type ImportMessageView = z.infer<typeof ImportMessageView>;

export const listImportMessages = privateCall(
  { method: 'GET', url: '/api/workspaces/:id/imports/:importId/messages', access },
  z.object({ items: z.array(ImportMessageView), nextCursor: z.nullable(z.string()) }),
  {
    summary: 'What the reading of a bank had to say',
    description: 'For members of the workspace. An error means that what stands there does not come in.',
    gives: 'A page of messages in the order of files and lines.',
    tags,
    params: ImportParams,
    querystring: z.strictObject({ limit: pageLimit(100, 50), cursor: placeCursor() }),
  },
);

const row = z.uuid();
/** the one that was looked at */
const revision = z.int().check(z.minimum(0), z.maximum(1_000_000));
export const ImportFix = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('leave-out'), row }),
  z.strictObject({ kind: z.literal('bring-in'), row }),
  z.strictObject({ kind: z.literal('merge'), row }),
  z.strictObject({ kind: z.literal('answer'), row }),
  z.strictObject({ kind: z.literal('split'), row, part: z.enum(['prompt', 'answer']), line: z.int().check(z.minimum(1), z.maximum(1_000_000)) }),
  z.strictObject({ kind: z.literal('title'), row, title: z.string().check(z.minLength(1), z.maxLength(2000), withoutNul) }),
  z.strictObject({ kind: z.literal('alike'), row, is: z.enum(['duplicate', 'variant', 'different']) }),
  z.strictObject({ kind: z.literal('take-back') }),
]);
export type ImportFix = z.infer<typeof ImportFix>;

export const putImportFix = privateCall(
  { method: 'PUT', url: '/api/workspaces/:id/imports/:importId/fixes/:fixId', access },
  z.object({ import: ImportView, rows: z.array(ImportRowView), removed: z.array(z.string()) }),
  {
    summary: 'Mend what an import proposes',
    description:
      'By an owner or editor, before it is committed: a row is no question, belongs to the one before it, is the answer to it, is two questions, has another title, or is a duplicate or a variant of what it looks like. The last fix can be taken back. Refused where somebody has mended it since `revision`. The same id again changes nothing.',
    gives: 'The import, the rows that the fix has changed or made, and the ids of those that are gone.',
    tags,
    params: z.strictObject({ id: workspace(), importId: importId(), fixId: parameter(z.uuid(), 'a UUID, made by the browser', 'Which fix.') }),
    body: z.strictObject({ revision, fix: ImportFix }),
  },
);

export const nameImportColumns = privateCall({ method: 'PUT', url: '/api/workspaces/:id/imports/:importId/columns', access }, ImportView, {
  summary: 'Say what the columns of a table hold',
  description:
    'By an owner or editor, before the import is committed: a role for each column in order, or null where it is left out. One has to be the question; question, answer, correct and difficulty are there once. All files are read again, tables that begin with the same row by the same roles; what was mended before is gone. Refused where somebody has mended it since `revision`. The same again changes nothing.',
  gives: 'The import.',
  tags,
  params: ImportParams,
  body: z.strictObject({
    revision,
    /** as the table is called among the files */
    file: z.string().check(z.minLength(1), z.maxLength(4000), withoutNul),
    hasNames: z.boolean(),
    roles: z.array(z.nullable(z.enum(COLUMN_ROLES))).check(z.minLength(1), z.maxLength(200)),
  }),
});

export const commitImport = privateCall({ method: 'PUT', url: '/api/workspaces/:id/imports/:importId/commit', access }, ImportView, {
  summary: 'Commit an import',
  description:
    'By an owner or editor. All that comes in becomes drafts that only the workspace sees, in one transaction. Refused where somebody has mended it since `revision`. Again changes nothing.',
  gives: 'The import.',
  tags,
  params: ImportParams,
  body: z.strictObject({ revision }),
});

export const undoImport = privateCall(
  { method: 'PUT', url: '/api/workspaces/:id/imports/:importId/undo', access },
  z.object({ import: ImportView, retired: z.int(), stays: z.array(z.object({ id: z.string(), title: z.string() })), staysCount: z.int() }),
  {
    summary: 'Undo an import',
    description: 'By an owner or editor. Retires every question that it brought, but for those that somebody has worked on since. Again changes nothing.',
    gives: 'How many were retired, and the first hundred of those that stay.',
    tags,
    params: ImportParams,
  },
);

export const cancelImport = privateCall({ method: 'PUT', url: '/api/workspaces/:id/imports/:importId/cancel', access }, ImportView, {
  summary: 'Cancel an import',
  description: 'By an owner or editor, before it is committed: the reading stops, and what was proposed is thrown away. Again changes nothing.',
  gives: 'The import.',
  tags,
  params: ImportParams,
});
