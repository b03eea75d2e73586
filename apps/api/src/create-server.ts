import compress from '@fastify/compress';
import Fastify, { type FastifyServerOptions } from 'fastify';
import { type ZodTypeProvider, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { addErrorHandling, sendUnreadableAddress } from './http-errors.ts';
import { mendAddress } from './mend-address.ts';
import { addHeaders } from './plugins/headers.ts';
import { RequestLog } from './request-log.ts';

export interface ServerOptions {
  logger?: FastifyServerOptions['logger'];
  /** the proxies whose word about addresses counts */
  trustProxy?: number | string[];
  /** of the styles that stand in the pages, as a policy names it */
  styleHash?: string;
}

/** A Fastify that speaks by the contracts, with our headers, errors, compression and log line; it knows no route and no database. */
export async function createServer({ logger = false, trustProxy = 0, styleHash = '' }: ServerOptions) {
  const app = Fastify({
    logger,
    logController: new RequestLog(),
    trustProxy: typeof trustProxy === 'number' ? (_address: string, hop: number) => hop < trustProxy : trustProxy,
    routerOptions: { maxParamLength: 200 },
    rewriteUrl: ({ url = '/' }) => mendAddress(url),
    frameworkErrors: sendUnreadableAddress,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  addErrorHandling(app);
  addHeaders(app, styleHash);
  await app.register(compress, { encodings: ['br', 'gzip'] });
  return app;
}
