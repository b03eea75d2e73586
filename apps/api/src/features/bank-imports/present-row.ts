import type { ImportOutcome, ImportRowView, ImportState } from '@whetstone/contracts/bank-imports';
import type { Prisma } from '@whetstone/db/generated/client';
import { questionIdOf } from './question-id.ts';
import { titleWords } from './title-words.ts';

export type ImportRowRow = Prisma.ImportRowGetPayload<object>;

interface Other {
  title: string;
  file: string | null;
  line: number | null;
}

const FATES = { comes_in: 'comes-in', left_out: 'left-out', merged: 'merged', duplicate: 'duplicate' } as const;

/** What a proposed row looks like, by the id of either kind. */
async function readOthers(db: Prisma.TransactionClient, rows: readonly ImportRowRow[]): Promise<ReadonlyMap<string, Other>> {
  const rowIds = rows.flatMap(({ likeRowId }) => (likeRowId === null ? [] : [likeRowId]));
  const questionIds = rows.flatMap(({ likeQuestionId }) => (likeQuestionId === null ? [] : [likeQuestionId]));
  const [first] = rows;
  if (first === undefined) return new Map();
  const { workspaceId, importId } = first;
  const here = await db.importRow.findMany({ where: { workspaceId, importId, id: { in: rowIds } }, select: { id: true, title: true, file: true, line: true } });
  const there = await db.question.findMany({
    where: { workspaceId, id: { in: questionIds } },
    select: { id: true, file: true, line: true, versions: { orderBy: { number: 'desc' }, take: 1, select: { title: true } } },
  });
  const known = there.map(({ id, file, line, versions }) => ({ id, file, line, title: versions[0]?.title ?? id }));
  return new Map([...here, ...known].map(({ id, ...other }) => [id, other]));
}

/** The words of one title that the other lacks, in order. */
function lacking(one: string, other: string): string[] {
  const has = new Set(titleWords(other));
  return titleWords(one).filter((word) => !has.has(word));
}

function presentAlike({ title, isVariant, likeRowId, likeQuestionId }: ImportRowRow, others: ReadonlyMap<string, Other>): ImportRowView['alike'] {
  const other = others.get(likeRowId ?? likeQuestionId ?? '');
  if (other === undefined) return null;
  return { isHere: likeRowId !== null, ...other, onlyThis: lacking(title, other.title), onlyThat: lacking(other.title, title), isVariant };
}

export type Choice = ImportRowView['choices'][number];

/** The questions of an undone import that were taken back. */
async function readRetired(db: Prisma.TransactionClient, rows: readonly ImportRowRow[], state: ImportState): Promise<ReadonlySet<string>> {
  const [first] = rows;
  if (first === undefined || state !== 'undone') return new Set();
  const where = { workspaceId: first.workspaceId, importId: first.importId, status: 'retired', id: { in: rows.map(({ id }) => questionIdOf(id)) } } as const;
  const retired = await db.question.findMany({ where, select: { id: true } });
  return new Set(retired.map(({ id }) => id));
}

function outcomeOf({ id, fate }: ImportRowRow, state: ImportState, retired: ReadonlySet<string>): ImportOutcome | null {
  if (fate !== 'comes_in' || (state !== 'committed' && state !== 'undone')) return null;
  if (state === 'committed') return 'came-in';
  return retired.has(questionIdOf(id)) ? 'taken-back' : 'stays';
}

/** Rows of one import, with what they look like, and what became of them where it is settled. */
export async function presentRows(db: Prisma.TransactionClient, rows: readonly ImportRowRow[], state: ImportState): Promise<ImportRowView[]> {
  const others = await readOthers(db, rows);
  const retired = await readRetired(db, rows, state);
  return rows.map((row) => ({
    id: row.id,
    fate: FATES[row.fate],
    outcome: outcomeOf(row, state, retired),
    file: row.file,
    line: row.line,
    title: row.title,
    prompt: row.prompt,
    answer: row.answer,
    choices: row.choices as unknown as Choice[],
    followUps: row.followUps,
    path: row.path,
    tags: row.tags,
    difficulty: row.difficulty,
    alike: presentAlike(row, others),
  }));
}
