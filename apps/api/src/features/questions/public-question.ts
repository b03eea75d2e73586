import { Prisma } from '@whetstone/db/generated/client';
import { PUBLIC_WORKSPACE_ID } from '@whetstone/db/public-workspace';

/** What makes a question part of the public bank. Every public read, list and count goes through this. */
export const PUBLIC_QUESTION = {
  workspaceId: PUBLIC_WORKSPACE_ID,
  visibility: 'public',
  status: 'ready',
  retiredAt: null,
} as const satisfies Prisma.QuestionWhereInput;

/** The same as SQL, of the table `question` by the name that a statement gives it. */
export const isPublicQuestion = (name: 'q' | 'aq'): Prisma.Sql => {
  const q = Prisma.raw(name);
  return Prisma.sql`(${q}.workspace_id = ${PUBLIC_WORKSPACE_ID}::uuid AND ${q}.visibility = 'public' AND ${q}.status = 'ready' AND ${q}.retired_at IS NULL)`;
};
