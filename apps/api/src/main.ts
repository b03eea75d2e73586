import { createDb } from '@whetstone/db/create-db';
import { buildApp } from './app.ts';
import { followContentRevision } from './content-revision.ts';
import { readEnv } from './env.ts';
import { addDemoPeople } from './features/demo/add-demo-people.ts';
import { followPersonEvents } from './features/events/follow-person-events.ts';
import { createFirstAdminLink } from './features/links/create-first-admin-link.ts';
import { ReadyCache } from './ready-bytes.ts';
import { readInstallation } from './read-installation.ts';
import { runUpkeep } from './run-upkeep.ts';

const CACHE_BYTES = 64 * 1024 * 1024;

const env = readEnv();
const db = createDb(env.DATABASE_URL);
const cache = new ReadyCache(CACHE_BYTES);
const directUrl = env.DATABASE_DIRECT_URL || env.DATABASE_URL;
const revision = await followContentRevision({ db, directUrl, changed: () => cache.clear() });
const personEvents = followPersonEvents({ directUrl });
const deps = { db, installation: readInstallation(env), personEvents };
const app = await buildApp(deps, { contentCache: { cache, revision }, webDist: env.WEB_DIST, logger: { level: env.LOG_LEVEL }, trustProxy: env.TRUST_PROXY });

/** Demo people and the first admin's link; while the database is away there is nobody to prepare for. */
async function preparePeople(): Promise<string | null> {
  try {
    await addDemoPeople(deps);
    return await createFirstAdminLink(deps);
  } catch (error) {
    app.log.error({ err: error }, 'no people could be prepared');
    return null;
  }
}

const upkeep = runUpkeep(deps, env.WHETSTONE_TOMBSTONES, (error) => app.log.error({ err: error }, 'upkeep could not do all that is due'));

/** Readiness goes off, open requests are answered, connections close; then the process ends by itself. */
async function stopInOrder(): Promise<void> {
  await app.close();
  await upkeep.stop();
  await revision.close();
  await personEvents.close();
  await db.$disconnect();
  if (process.connected) process.disconnect(); // an open channel to the parent would keep the process alive
}

let stopping: Promise<void> | undefined;
const stop = (): void => {
  stopping ??= stopInOrder();
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
process.on('disconnect', stop);

try {
  const firstAdminToken = await preparePeople();
  await app.listen({ host: env.HOST, port: env.PORT });
  const address = app.server.address();
  process.send?.({ ready: true, port: typeof address === 'object' ? address?.port : env.PORT, firstAdminToken });
} catch (error) {
  process.send?.({ ready: false, code: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  app.log.error({ err: error }, 'could not listen');
  await upkeep.stop();
  await revision.close();
  await personEvents.close();
  await db.$disconnect();
  process.exitCode = 1;
  process.disconnect?.();
}
