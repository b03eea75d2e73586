import { createDb } from '@whetstone/db/create-db';
import { readEnv } from './env.ts';
import { rebuildAllCards } from './features/reviews/rebuild-all-cards.ts';

/* A process of its own for `pnpm study:rebuild`: apps do not import each other. It hands what came of it to its parent. */

const [signInName = null] = process.argv.slice(2);
const db = createDb(readEnv().DATABASE_URL, { max: 2 });
try {
  const progress = (done: number, total: number): void => void process.send?.({ done, total });
  process.send?.({ result: await rebuildAllCards({ db }, { signInName, progress }) });
} finally {
  await db.$disconnect();
  process.disconnect?.();
}
