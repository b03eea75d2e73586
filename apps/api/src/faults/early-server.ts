import { setTimeout } from 'node:timers/promises';
import { createDb } from '@whetstone/db/create-db';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../app.ts';
import { readEnv } from '../env.ts';
import { readInstallation } from '../read-installation.ts';

/* The control: the same API, but for a hook that answers before anything is written. It must lose what it said was saved. */

const LATER_MS = 300;
const SECOND_TIME = 'x-second-time';

function answerEarly(app: FastifyInstance): void {
  app.addHook('preHandler', async ({ method, url, headers, body }, reply) => {
    if (method !== 'PUT' || headers[SECOND_TIME] !== undefined) return;
    const writing = setTimeout(LATER_MS).then(async () => {
      const { 'content-length': _length, ...others } = headers;
      return app.inject({ method, url, headers: { ...others, [SECOND_TIME]: 'yes' }, payload: JSON.stringify(body) });
    });
    writing.catch(() => undefined);
    await reply.code(200).serializer(JSON.stringify).send({ saved: 'so it says' });
  });
}

const env = readEnv();
const db = createDb(env.DATABASE_URL);
const app = await buildApp({ db, installation: readInstallation(env) }, { extend: answerEarly });
await app.listen({ host: env.HOST, port: env.PORT });
process.send?.({ port: env.PORT });
const stop = (): void => void app.close().then(async () => db.$disconnect());
process.on('SIGTERM', () => {
  stop();
  process.disconnect?.();
});
process.on('disconnect', stop);
