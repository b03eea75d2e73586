import { createDb } from '@whetstone/db/create-db';
import { readEnv } from './env.ts';
import { createFirstAdminLink } from './features/links/create-first-admin-link.ts';

/* A process of its own for `pnpm people:first-admin`: apps do not import each other. It hands the token to its parent. */

const db = createDb(readEnv().DATABASE_URL, { max: 1 });
try {
  process.send?.({ token: await createFirstAdminLink({ db }) });
} finally {
  await db.$disconnect();
  process.disconnect?.();
}
