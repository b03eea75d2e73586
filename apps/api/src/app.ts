import compress from '@fastify/compress';
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { type ZodTypeProvider, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { addAllRoutes } from './add-all-routes.ts';
import type { ContentRevision } from './content-revision.ts';
import type { Deps } from './deps.ts';
import { addErrorHandling, sendUnreadableAddress } from './http-errors.ts';
import { watchMethods } from './plugins/allowed-methods.ts';
import { addContentCache } from './plugins/content-cache.ts';
import { addHeaders } from './plugins/headers.ts';
import { addHealth } from './plugins/health.ts';
import { addMetrics } from './plugins/metrics.ts';
import { addSameOrigin } from './plugins/same-origin.ts';
import { addSessions } from './plugins/session.ts';
import { addOpenapi } from './plugins/openapi.ts';
import { addStrictQuery } from './plugins/strict-query.ts';
import { createPerRevision } from './per-revision.ts';
import { addWebApp } from './plugins/web-app.ts';
import type { ReadyCache } from './ready-bytes.ts';
import { RequestLog } from './request-log.ts';

export interface AppOptions {
  webDist?: string;
  logger?: FastifyServerOptions['logger'];
  /** ready bytes of public content; without it every answer is made anew */
  contentCache?: { cache: ReadyCache; revision: ContentRevision };
  /** the proxies whose word about addresses counts */
  trustProxy?: number | string[];
  /** runs before any route is added: what tests watch the routes with, or add a bad one by */
  extend?: (app: FastifyInstance) => void;
}

/** The whole application, ready to `listen` or to be asked by `inject`. It opens no port and reads no environment. */
export async function buildApp(given: Deps, { webDist = '', logger = false, contentCache, trustProxy = 0, extend }: AppOptions = {}) {
  const deps: Deps = contentCache ? { ...given, perRevision: createPerRevision(contentCache.revision.current) } : given;
  const app = Fastify({
    logger,
    logController: new RequestLog(),
    trustProxy: typeof trustProxy === 'number' ? (_address: string, hop: number) => hop < trustProxy : trustProxy,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: sendUnreadableAddress,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  addErrorHandling(app);
  addHeaders(app);
  const refuseOtherMethods = watchMethods(app);
  await app.register(compress, { encodings: ['br', 'gzip'] });
  addSameOrigin(app);
  const isContentPublic = (): boolean => deps.installation.isContentPublic ?? contentCache?.revision.isContentPublic() ?? true;
  addSessions(app, deps, isContentPublic);
  if (contentCache) addContentCache(app, { ...contentCache, isContentPublic });
  extend?.(app);
  await addOpenapi(app);
  addMetrics(app);
  addHealth(app, deps);
  addStrictQuery(app);
  addAllRoutes(app, deps);
  await app.after(); // routes in scopes of their own stand now as well, so that it is known which methods their addresses take
  await addWebApp(app, { dist: webDist, isContentPublic });
  refuseOtherMethods();
  return app;
}

export type App = Awaited<ReturnType<typeof buildApp>>;
