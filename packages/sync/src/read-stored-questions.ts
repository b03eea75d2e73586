import type { Mapped } from '@whetstone/content/fragment';
import type { QuestionRecord } from '@whetstone/content/records';
import { type KnownFiles, type StoredQuestion, storedQuestion } from '@whetstone/content/write/stored-question';
import type { Db, Prisma } from '@whetstone/db/create-db';
import { readAcceptances } from '@whetstone/db/read-acceptances';

type Row = Prisma.QuestionGetPayload<{ include: { skills: true; versions: true } }>;
type Sorted = StoredQuestion<Mapped<QuestionRecord, string>>;

/** Whose area is known, and whose version says kind, difficulty and length: what a file of ours must have. */
function isSorted({ areaSlug, versions: [version] }: Row): boolean {
  return areaSlug !== null && version !== undefined && version.kind !== null && version.difficulty !== null && version.minutes !== null;
}

const filesOf = async (db: Db, rows: readonly Row[]): Promise<KnownFiles> => ({
  taken: new Set(rows.flatMap(({ file, origin }) => (origin === 'file' ? (file ?? []) : []))),
  accepted: await readAcceptances(db),
});

/**
 * The questions of a workspace in their current version, retired ones left out, by file; and those that were brought in and not sorted
 * yet, of which no file of ours can be written.
 */
export async function readStoredQuestions(db: Db, workspaceId: string): Promise<{ questions: Sorted[]; unsorted: { id: string; title: string }[] }> {
  const rows = await db.question.findMany({
    where: { workspaceId, retiredAt: null },
    include: { skills: { orderBy: { skill: { position: 'asc' } } }, versions: { orderBy: { number: 'desc' }, take: 1 } },
    orderBy: { id: 'asc' },
  });
  const files = await filesOf(db, rows);
  const questions = rows.filter(isSorted).flatMap((row) => (storedQuestion(row, files) ?? []) as Sorted);
  const unsorted = rows.filter((row) => row.status !== 'retired' && !isSorted(row)).map(({ id, versions }) => ({ id, title: versions[0]?.title ?? id }));
  return { questions: questions.toSorted((a, b) => (a.file < b.file ? -1 : 1)), unsorted };
}
