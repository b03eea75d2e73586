import type { Prisma } from '@whetstone/db/generated/client';
import { slugOf } from '../bank-imports/slug-of.ts';

interface Wish {
  /** the workspace */
  id: string;
  questionId: string;
  title: string;
  variantOf?: { questionId: string; number: number };
}

/** What every question is that is written in a workspace, or comes from a file of one. */
export const NEW_QUESTION = { visibility: 'workspace', status: 'draft', origin: 'database', hash: '' } as const;

/** The row of a question that is new in a workspace and says nothing yet; null where the id is used already */
export async function createQuestionRow(tx: Prisma.TransactionClient, { id: workspaceId, questionId, title, variantOf }: Wish) {
  const question = { id: questionId, workspaceId, currentVersion: 0, importId: null };
  const { count } = await tx.question.createMany({
    data: [
      {
        ...question,
        ...NEW_QUESTION,
        sourceIds: [],
        slug: slugOf(title, questionId),
        variantOfId: variantOf?.questionId ?? null,
        variantOfNumber: variantOf?.number ?? null,
      },
    ],
    skipDuplicates: true,
  });
  return count === 0 ? null : question;
}
