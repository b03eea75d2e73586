import type { FastifyInstance } from 'fastify';
import { addAllRoutes } from './add-all-routes.ts';
import type { ContentRevision } from './content-revision.ts';
import { type ServerOptions, createServer } from './create-server.ts';
import type { Deps } from './deps.ts';
import { watchMethods } from './plugins/allowed-methods.ts';
import { addBoardSandbox } from './plugins/board-sandbox.ts';
import { addCodeSandbox } from './plugins/code-sandbox.ts';
import { addContentCache } from './plugins/content-cache.ts';
import { addHealth } from './plugins/health.ts';
import { addMetrics } from './plugins/metrics.ts';
import { addSameOrigin } from './plugins/same-origin.ts';
import { addSessions } from './plugins/session.ts';
import { addOpenapi } from './plugins/openapi.ts';
import { addStrictQuery } from './plugins/strict-query.ts';
import { createPerRevision } from './per-revision.ts';
import { addWebApp, hashStyles } from './plugins/web-app.ts';
import type { ReadyCache } from './ready-bytes.ts';

export interface AppOptions extends ServerOptions {
  webDist?: string;
  /** ready bytes of public content; without it every answer is made anew */
  contentCache?: { cache: ReadyCache; revision: ContentRevision };
  /** runs before any route is added: what tests watch the routes with, or add a bad one by */
  extend?: (app: FastifyInstance) => void;
}

/** The whole application, ready to `listen` or to be asked by `inject`. It opens no port and reads no environment. */
export async function buildApp(given: Deps, { webDist = '', contentCache, extend, ...server }: AppOptions = {}) {
  const deps: Deps = contentCache ? { ...given, perRevision: createPerRevision(contentCache.revision.current) } : given;
  const app = await createServer({ ...server, styleHash: await hashStyles(webDist) });
  const refuseOtherMethods = watchMethods(app);
  addSameOrigin(app);
  const isContentPublic = (): boolean => deps.installation.isContentPublic ?? contentCache?.revision.isContentPublic() ?? true;
  addSessions(app, deps, isContentPublic);
  if (contentCache) addContentCache(app, { ...contentCache, isContentPublic });
  extend?.(app);
  await addOpenapi(app);
  addMetrics(app);
  addHealth(app, deps);
  addCodeSandbox(app);
  addBoardSandbox(app);
  addStrictQuery(app);
  addAllRoutes(app, deps);
  await app.after(); // routes in scopes of their own stand now as well, so that it is known which methods their addresses take
  await addWebApp(app, { dist: webDist, isContentPublic });
  refuseOtherMethods();
  return app;
}

export type App = Awaited<ReturnType<typeof buildApp>>;
