import { createServer } from '../create-server.ts';
import { addMetrics } from '../plugins/metrics.ts';
import { addOpenapi } from '../plugins/openapi.ts';
import { addStrictQuery } from '../plugins/strict-query.ts';

/** The app's plugins and log line, without its cache, its database and its routes. */
export async function buildBare() {
  const app = await createServer({ logger: { level: 'info' } });
  await addOpenapi(app);
  addMetrics(app);
  addStrictQuery(app);
  return app;
}
