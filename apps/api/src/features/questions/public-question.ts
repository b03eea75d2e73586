import type { Prisma } from '@whetstone/db/generated/client';
import { PUBLIC_WORKSPACE_ID } from '@whetstone/db/public-workspace';

/** What makes a question part of the public bank. Every public read, list and count goes through this. */
export const PUBLIC_QUESTION = {
  workspaceId: PUBLIC_WORKSPACE_ID,
  visibility: 'public',
  status: 'ready',
  retiredAt: null,
} as const satisfies Prisma.QuestionWhereInput;
