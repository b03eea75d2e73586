import type { Prisma } from '@whetstone/db/generated/client';
import { DomainError } from '../../domain-error.ts';

export interface QuestionKey {
  /** the workspace */
  id: string;
  questionId: string;
}

const INCLUDE = {
  skills: { orderBy: { skill: { position: 'asc' } }, select: { skillSlug: true } },
  versions: { orderBy: { number: 'desc' }, take: 1 },
} as const satisfies Prisma.QuestionInclude;

const noSuchQuestion = (): DomainError => new DomainError('not_found', 'There is no such question in your workspace.');

/** A question of a workspace with its current version; null where the workspace has none of this id. */
export async function findQuestionRow(db: Pick<Prisma.TransactionClient, 'question'>, { id: workspaceId, questionId }: QuestionKey) {
  const row = await db.question.findFirst({ where: { id: questionId, workspaceId, origin: 'database' }, include: INCLUDE });
  const [version] = row?.versions ?? [];
  return row && version ? { ...row, version } : null;
}

export type QuestionRow = NonNullable<Awaited<ReturnType<typeof findQuestionRow>>>;

/** @throws DomainError not_found where the workspace has none of this id */
export async function getQuestionRow(db: Pick<Prisma.TransactionClient, 'question'>, key: QuestionKey): Promise<QuestionRow> {
  const row = await findQuestionRow(db, key);
  if (row === null) throw noSuchQuestion();
  return row;
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockQuestionRow(tx: Prisma.TransactionClient, key: QuestionKey): Promise<QuestionRow> {
  await tx.$queryRaw`SELECT 1 FROM question WHERE id = ${key.questionId} AND workspace_id = ${key.id}::uuid FOR NO KEY UPDATE`;
  return getQuestionRow(tx, key);
}
