import { readFileSync } from 'node:fs';
import compress from '@fastify/compress';
import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { addErrorHandling, sendUnreadableAddress } from '../http-errors.ts';
import { addHeaders } from '../plugins/headers.ts';
import { addMetrics } from '../plugins/metrics.ts';
import { addOpenapi } from '../plugins/openapi.ts';
import { addStrictQuery } from '../plugins/strict-query.ts';
import { RequestLog } from '../request-log.ts';

/** What a bare server sends: taken from an answer of ours. */
export interface SameBytes {
  path: string;
  headers: Record<string, string>;
  bodyFile: string;
}

/** The app's plugins and log line, without its cache, its database and its routes. */
async function buildWithPlugins(): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: 'info' },
    logController: new RequestLog(),
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: sendUnreadableAddress,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  addErrorHandling(app);
  addHeaders(app);
  await app.register(compress, { encodings: ['br', 'gzip'] });
  await addOpenapi(app);
  addMetrics(app);
  addStrictQuery(app);
  return app;
}

const [withPlugins, answers] = process.argv.slice(2);
const app = withPlugins === 'plugins' ? await buildWithPlugins() : Fastify();
for (const { path, headers, bodyFile } of JSON.parse(answers ?? '[]') as SameBytes[]) {
  const body = readFileSync(bodyFile);
  app.get(path, (_request, reply) => reply.headers(headers).send(body));
}
await app.listen({ host: '127.0.0.1', port: 0 });
const address = app.server.address();
process.send?.({ ready: true, port: typeof address === 'object' ? address?.port : 0 });
process.once('disconnect', () => process.exit());
