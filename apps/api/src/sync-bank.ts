import { once } from 'node:events';
import { createDb } from '@whetstone/db/create-db';
import { DomainError } from './domain-error.ts';
import { readEnv } from './env.ts';
import { syncFiles } from './features/authoring/sync-files.ts';
import { actAs } from './features/workspaces/act-as.ts';

/* A process of its own for `pnpm bank:sync`: apps do not import each other. It is sent the files, and answers what became of each. */

interface Wish {
  workspaceId: string;
  signInName: string;
  isDry: boolean;
  files: readonly { path: string; base64: string }[];
}

const db = createDb(readEnv().DATABASE_URL, { max: 3 });
try {
  const [wish] = (await once(process, 'message')) as [Wish];
  const actor = await actAs({ db }, wish);
  process.send?.(await syncFiles({ db }, actor, { id: wish.workspaceId, isDry: wish.isDry, files: wish.files }));
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  process.send?.({ refusal: [error.message, ...error.fields.map(({ field, message }) => `${field} ${message}`)].join(' ') });
} finally {
  await db.$disconnect();
  process.disconnect?.();
}
