import { createHash } from 'node:crypto';
import type { Prisma } from '@whetstone/db/generated/client';
import { questionIdOf } from '../bank-imports/question-id.ts';
import { PUBLIC_QUESTION } from '../questions/public-question.ts';
import type { ReadFile } from './read-files-in-thread.ts';

/** A file that somebody has sent, and which question of the workspace it is of. */
export interface Coming extends ReadFile {
  path: string;
  /** the workspace has it, or would have the file as it */
  questionId: string;
  isThere: boolean;
  /** where the workspace has no such question, the file can become one */
  mayBeNew: boolean;
}

/**
 * The id of the question that a file becomes in a workspace. What the file calls itself could be a question elsewhere, or could be one day,
 * and is not asked for; the same file, brought again or changed, is of the same question.
 */
function idFor(workspaceId: string, fileId: string): string {
  const hex = createHash('sha256').update(`${workspaceId} ${fileId}`).digest('hex');
  return questionIdOf(hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
}

/**
 * Tells which question each file is of. One that an export of a workspace wrote says its version, so that of another workspace, or of a question
 * that is gone, no copy is made; nor of what is public, which is copied from its page.
 */
export async function findComing(
  db: Pick<Prisma.TransactionClient, 'question'>,
  workspaceId: string,
  files: readonly (ReadFile & { path: string })[],
): Promise<Coming[]> {
  const named = files.flatMap(({ record }) => record?.id ?? []);
  const all = [...named, ...named.map((id) => idFor(workspaceId, id))];
  const idsOf = async (where: Prisma.QuestionWhereInput): Promise<ReadonlySet<string>> =>
    new Set((await db.question.findMany({ where, select: { id: true } })).map(({ id }) => id));
  const here = await idsOf({ workspaceId, id: { in: all } });
  const open = await idsOf({ ...PUBLIC_QUESTION, id: { in: named } });
  return files.map((file) => {
    const id = file.record?.id ?? '';
    const mayBeNew = file.record !== null && file.version === null && !here.has(id) && !open.has(id);
    const questionId = mayBeNew ? idFor(workspaceId, id) : id;
    return { ...file, questionId, isThere: here.has(questionId), mayBeNew };
  });
}
