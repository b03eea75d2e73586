import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

const NO_QUERY = z.strictObject({});

/** An endpoint of the contracts that takes no query refuses every key by its name, as those that take one do. Added before the routes. */
export function addStrictQuery(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (route.schema?.response && !route.schema.querystring) route.schema = { ...route.schema, querystring: NO_QUERY };
  });
}
