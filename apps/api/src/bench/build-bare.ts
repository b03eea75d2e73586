import compress from '@fastify/compress';
import Fastify from 'fastify';
import { type ZodTypeProvider, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { addErrorHandling, sendUnreadableAddress } from '../http-errors.ts';
import { addHeaders } from '../plugins/headers.ts';
import { addMetrics } from '../plugins/metrics.ts';
import { addOpenapi } from '../plugins/openapi.ts';
import { addStrictQuery } from '../plugins/strict-query.ts';
import { RequestLog } from '../request-log.ts';

/** The app's plugins and log line, without its cache, its database and its routes. */
export async function buildBare() {
  const app = Fastify({
    logger: { level: 'info' },
    logController: new RequestLog(),
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: sendUnreadableAddress,
  }).withTypeProvider<ZodTypeProvider>();
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
