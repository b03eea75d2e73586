import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';

const RETRY_AFTER_SECONDS = 2;

/** /healthz: the process answers. /readyz: it can serve, so its database answers and it is not stopping. */
export function addHealth(app: FastifyInstance, { db }: Deps): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.get('/healthz', { schema: { hide: true } }, () => ({ status: 'ok' }));
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const ready =
      !stopping &&
      (await db.$queryRaw`SELECT 1`.then(
        () => true,
        () => false,
      ));
    if (!ready) reply.code(503).header('retry-after', RETRY_AFTER_SECONDS);
    return { status: ready ? 'ready' : 'not ready' };
  });
}
