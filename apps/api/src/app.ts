import compress from '@fastify/compress';
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { type ZodTypeProvider, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { ContentRevision } from './content-revision.ts';
import type { Deps } from './deps.ts';
import { addAdminRoutes } from './features/admin/routes.ts';
import { addArticleRoutes } from './features/articles/routes.ts';
import { addAttemptRoutes } from './features/attempts/routes.ts';
import { addConsentRoutes } from './features/consents/routes.ts';
import { addDeletionRoutes } from './features/deletion/routes.ts';
import { addExportRoutes } from './features/export/routes.ts';
import { addFeedRoutes } from './features/feeds/routes.ts';
import { addFactorRoutes } from './features/factors/routes.ts';
import { addFitRoutes } from './features/fits/routes.ts';
import { addGuideRoutes } from './features/guides/routes.ts';
import { addImportRoutes } from './features/import/routes.ts';
import { addInviteRoutes } from './features/invites/routes.ts';
import { addPasskeyRoutes } from './features/passkeys/routes.ts';
import { addQuestionRoutes } from './features/questions/routes.ts';
import { addMeRoutes } from './features/me/routes.ts';
import { addMyQuestionRoutes } from './features/my-questions/routes.ts';
import { addNotificationRoutes } from './features/notifications/routes.ts';
import { addReportRoutes } from './features/reports/routes.ts';
import { addReviewRoutes } from './features/reviews/routes.ts';
import { addSalaryRoutes } from './features/salaries/routes.ts';
import { addSessionRoutes } from './features/sessions/routes.ts';
import { addCalendarRoutes } from './features/calendar/routes.ts';
import { addPlanRoutes } from './features/plan/routes.ts';
import { addProgressRoutes } from './features/progress/routes.ts';
import { addReadingRoutes } from './features/readings/routes.ts';
import { addTargetRoutes } from './features/targets/routes.ts';
import { addTodayRoutes } from './features/today/routes.ts';
import { addTrackPassRoutes } from './features/track-passes/routes.ts';
import { addTrackRoutes } from './features/tracks/routes.ts';
import { addWorkspaceRoutes } from './features/workspaces/routes.ts';
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
  for (const addRoutes of [
    addArticleRoutes,
    addGuideRoutes,
    addQuestionRoutes,
    addSalaryRoutes,
    addTrackRoutes,
    addSessionRoutes,
    addMeRoutes,
    addPasskeyRoutes,
    addFactorRoutes,
    addAdminRoutes,
    addInviteRoutes,
    addExportRoutes,
    addDeletionRoutes,
    addWorkspaceRoutes,
    addReportRoutes,
    addFeedRoutes,
    addNotificationRoutes,
    addConsentRoutes,
    addAttemptRoutes,
    addReviewRoutes,
    addMyQuestionRoutes,
    addTargetRoutes,
    addPlanRoutes,
    addTodayRoutes,
    addTrackPassRoutes,
    addReadingRoutes,
    addCalendarRoutes,
    addProgressRoutes,
    addFitRoutes,
    addImportRoutes,
  ])
    addRoutes(app, deps);
  await addWebApp(app, { dist: webDist, isContentPublic });
  refuseOtherMethods();
  return app;
}

export type App = Awaited<ReturnType<typeof buildApp>>;
