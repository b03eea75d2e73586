import { createDb } from '@whetstone/db/create-db';
import { buildApp } from './app.ts';
import { readEnv } from './env.ts';

const env = readEnv();
const db = createDb(env.DATABASE_URL);
const app = await buildApp({ db }, { webDist: env.WEB_DIST, logger: { level: env.LOG_LEVEL } });

let stopping: Promise<void> | undefined;
/** Readiness goes off, open requests are answered, connections close; then the process ends by itself. */
const stop = (): void => {
  stopping ??= app.close().then(() => db.$disconnect());
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
process.on('disconnect', stop);

try {
  await app.listen({ host: env.HOST, port: env.PORT });
  const address = app.server.address();
  process.send?.({ ready: true, port: typeof address === 'object' ? address?.port : env.PORT });
} catch (error) {
  process.send?.({ ready: false, code: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  app.log.error({ err: error }, 'could not listen');
  await db.$disconnect();
  process.exitCode = 1;
  process.disconnect?.();
}
