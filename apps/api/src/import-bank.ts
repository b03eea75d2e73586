import { once } from 'node:events';
import { createDb } from '@whetstone/db/create-db';
import { DomainError } from './domain-error.ts';
import { readEnv } from './env.ts';
import { importAs } from './features/bank-imports/import-as.ts';

/* A process of its own for `pnpm bank:import`: apps do not import each other. It is sent the files, and answers what came of them. */

const db = createDb(readEnv().DATABASE_URL, { max: 3 });
try {
  const [wish] = (await once(process, 'message')) as [Parameters<typeof importAs>[1]];
  process.send?.({ import: await importAs({ db }, wish) });
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  process.send?.({ refusal: [error.message, ...error.fields.map(({ field, message }) => `${field} ${message}`)].join(' ') });
} finally {
  await db.$disconnect();
  process.disconnect?.();
}
