import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { parameter } from './parameter.ts';
import { UuidParams } from './people.ts';
import { Difficulty, QuestionKind } from './question-query.ts';
import { Slug } from './shared.ts';
import { QuestionPlace, workspaceQuestionFilters } from './workspaces.ts';

/** How much one bulk edit takes, and how many rows an answer shows of each sort; counts are always those of all. */
export const BULK_CAPS = { questions: 2000, shown: 100, skills: 20, minutes: 480 } as const;

const access = ['recruiter'] as const;
const tags = ['Bulk edits'];

const QuestionId = z.string().check(z.regex(/^[a-z0-9-]{1,100}$/));
const EditParams = z.strictObject({
  id: parameter(z.uuid(), 'an id, as lists give it', 'Which workspace.'),
  editId: parameter(z.uuid(), 'a UUID, made by the browser', 'Which bulk edit.'),
});
const skills = () => z.optional(z.array(Slug).check(z.minLength(1), z.maxLength(BULK_CAPS.skills)));

/** What every chosen question gets. Retiring stands alone. */
export const BulkChange = z.strictObject({
  area: z.optional(Slug),
  kind: z.optional(QuestionKind),
  difficulty: z.optional(Difficulty),
  minutes: z.optional(z.int().check(z.minimum(1), z.maximum(BULK_CAPS.minutes))),
  addSkills: skills(),
  removeSkills: skills(),
  retire: z.optional(z.literal(true)),
});
export type BulkChange = z.infer<typeof BulkChange>;

/** Why a question of those that were chosen is left alone. */
export const BULK_CONFLICTS = ['changed', 'retired', 'in-review'] as const;
export type BulkConflict = (typeof BULK_CONFLICTS)[number];

const { import: ofImport, q, status, area, kind, difficulty, skill, sorted } = workspaceQuestionFilters();

/** Questions with the versions that somebody looked at, or all that a filter lets through now. */
export const BulkSelection = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('rows'),
    rows: z
      .array(z.strictObject({ id: QuestionId, version: z.int().check(z.minimum(1), z.maximum(1_000_000)) }))
      .check(z.minLength(1), z.maxLength(BULK_CAPS.questions)),
  }),
  z.strictObject({ by: z.literal('filter'), filter: z.strictObject({ q, import: ofImport, status, area, kind, difficulty, skill, sorted }) }),
]);
export type BulkSelection = z.infer<typeof BulkSelection>;

const Counts = z.object({ change: z.int(), unchanged: z.int(), conflict: z.int() });
export type BulkCounts = z.infer<typeof Counts>;

const ConflictRow = z.object({ id: z.string(), title: z.string(), why: z.enum(BULK_CONFLICTS) });

export const BulkPreview = z.object({
  counts: Counts,
  /** how many of those that change are ready, and would be drafts that somebody has to approve again */
  draftsAgain: z.int(),
  /** the first hundred that change */
  rows: z.array(z.object({ id: z.string(), title: z.string(), before: QuestionPlace, after: QuestionPlace })),
  /** the first hundred that stay as they are because of a conflict */
  conflicts: z.array(ConflictRow),
  /** all that were chosen, as they stood; to be sent with the commit */
  seen: z.array(z.object({ id: z.string(), mark: z.string() })),
  /** over the change and all that was seen */
  digest: z.string(),
});
export type BulkPreview = z.infer<typeof BulkPreview>;

export const previewBulkEdit = privateCall({ method: 'POST', url: '/api/workspaces/:id/bulk-edits/preview', access }, BulkPreview, {
  summary: 'See what a change of many questions would do',
  description:
    'By an owner or editor. Nothing is changed. A question is left alone where it was changed since it was looked at, is retired, or is in review. At most 2,000 at a time.',
  gives: 'How many would change, stay the same or be left alone, the first hundred of each as they stand and as they would, and what to send to commit it.',
  tags,
  params: UuidParams,
  body: z.strictObject({ selection: BulkSelection, change: BulkChange }),
});

const BulkEditItem = z.object({
  id: z.string(),
  /** null where the person has left */
  by: z.nullable(z.string()),
  isMine: z.boolean(),
  change: BulkChange,
  counts: Counts,
  createdAt: z.iso.datetime(),
  undoneAt: z.nullable(z.iso.datetime()),
});
export type BulkEditItem = z.infer<typeof BulkEditItem>;

export const BulkEditView = z.object({
  ...BulkEditItem.shape,
  /** the first hundred that were left alone */
  conflicts: z.array(ConflictRow),
});
export type BulkEditView = z.infer<typeof BulkEditView>;

export const putBulkEdit = privateCall({ method: 'PUT', url: '/api/workspaces/:id/bulk-edits/:editId', access }, BulkEditView, {
  summary: 'Change many questions at once',
  description:
    'By an owner or editor, as a preview has shown it. All that did not change since is changed in one transaction; the rest is left alone and named. The same again changes nothing.',
  gives: 'What was done.',
  tags,
  params: EditParams,
  body: z.strictObject({
    change: BulkChange,
    seen: z
      .array(z.strictObject({ id: QuestionId, mark: z.string().check(z.regex(/^[0-9a-f]{16}$/)) }))
      .check(z.minLength(1), z.maxLength(BULK_CAPS.questions)),
    digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
});

export const undoBulkEdit = privateCall(
  { method: 'PUT', url: '/api/workspaces/:id/bulk-edits/:editId/undo', access },
  z.object({ edit: BulkEditItem, takenBack: z.int(), stays: z.array(z.object({ id: z.string(), title: z.string() })), staysCount: z.int() }),
  {
    summary: 'Undo a bulk edit',
    description:
      'By an owner or editor. Every question that nobody has changed since says again what it said before, and stands where it stood. Again changes nothing.',
    gives: 'How many were taken back, and the first hundred of those that somebody has changed since, which stay as they are.',
    tags,
    params: EditParams,
  },
);

export const listBulkEdits = privateCall({ method: 'GET', url: '/api/workspaces/:id/bulk-edits', access }, z.object({ items: z.array(BulkEditItem) }), {
  summary: 'The bulk edits of a workspace',
  description: 'For its members.',
  gives: 'The last hundred, the newest first.',
  tags,
  params: UuidParams,
});
