import type { ReportKind } from '@whetstone/contracts/report-parts';
import type { Prisma } from '@whetstone/db/create-db';
import { PUBLIC_QUESTION } from '../questions/public-question.ts';

export interface ReportTarget {
  title: string;
  /** null for what is not public any more */
  slug: string | null;
  file: string | null;
  currentVersion: number;
}

/** What reports are about, by id, as it stands now. Ids of questions and documents never meet. */
export async function listReportTargets(
  { db }: { db: Prisma.TransactionClient },
  wanted: { kind: ReportKind; targetId: string }[],
): Promise<Map<string, ReportTarget>> {
  if (wanted.length === 0) return new Map();
  const questionIds = wanted.filter(({ kind }) => kind === 'question').map(({ targetId }) => targetId);
  const documentIds = wanted.filter(({ kind }) => kind !== 'question').map(({ targetId }) => targetId);
  const [questions, open, documents] = await Promise.all([
    db.question.findMany({ where: { id: { in: questionIds } }, select: { id: true, slug: true, file: true, currentVersion: true } }),
    db.question.findMany({ where: { ...PUBLIC_QUESTION, id: { in: questionIds } }, select: { id: true } }),
    db.document.findMany({ where: { id: { in: documentIds } }, select: { id: true, slug: true, file: true, currentVersion: true, retiredAt: true } }),
  ]);
  const [questionTitles, documentTitles] = await Promise.all([
    db.questionVersion.findMany({
      where: { OR: questions.map((row) => ({ questionId: row.id, number: row.currentVersion })) },
      select: { questionId: true, title: true },
    }),
    db.documentVersion.findMany({
      where: { OR: documents.map((row) => ({ documentId: row.id, number: row.currentVersion })) },
      select: { documentId: true, title: true },
    }),
  ]);
  const titles = new Map([
    ...questionTitles.map((row) => [row.questionId, row.title] as const),
    ...documentTitles.map((row) => [row.documentId, row.title] as const),
  ]);
  const publicIds = new Set(open.map(({ id }) => id));
  const isPublic = (row: { id: string; retiredAt?: Date | null }): boolean => (row.retiredAt === undefined ? publicIds.has(row.id) : row.retiredAt === null);
  return new Map(
    [...questions, ...documents].map((row) => [
      row.id,
      { title: titles.get(row.id) ?? row.id, slug: isPublic(row) ? row.slug : null, file: row.file, currentVersion: row.currentVersion },
    ]),
  );
}
