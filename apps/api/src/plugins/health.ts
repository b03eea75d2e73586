import { z } from 'zod';
import type { Deps } from '../deps.ts';
import type { RoutesApp } from '../routes-app.ts';

const RETRY_AFTER_SECONDS = 2;

const HEALTH = {
  summary: 'Whether the process answers',
  description: 'For whoever restarts what hangs. It asks nothing of the database.',
  tags: ['Running it'],
  response: { 200: z.object({ status: z.literal('ok') }).meta({ description: 'The process answers.' }) },
};

const READINESS = {
  summary: 'Whether it can serve',
  description: 'For whoever sends requests here: its database answers, and it is not stopping.',
  tags: ['Running it'],
  response: {
    200: z.object({ status: z.literal('ready') }).meta({ description: 'Requests can be sent here.' }),
    503: z
      .object({ status: z.literal('not ready') })
      .meta({ description: 'Send requests elsewhere for now; ask again after the seconds that `retry-after` says.' }),
  },
};

/** /healthz: the process answers. /readyz: it can serve, so its database answers and it is not stopping. */
export function addHealth(app: RoutesApp, { db }: Deps): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.get('/healthz', { schema: HEALTH }, () => ({ status: 'ok' as const }));
  app.get('/readyz', { schema: READINESS }, async (_request, reply) => {
    const ready =
      !stopping &&
      (await db.$queryRaw`SELECT 1`.then(
        () => true,
        () => false,
      ));
    if (ready) return reply.send({ status: 'ready' });
    return reply.code(503).header('retry-after', RETRY_AFTER_SECONDS).send({ status: 'not ready' });
  });
}
