import * as contract from '@whetstone/contracts/mail';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { confirmMyMail } from './confirm-my-mail.ts';
import { getMyMail } from './get-my-mail.ts';
import { removeMyMail } from './remove-my-mail.ts';
import { requireStopToken } from './require-stop-token.ts';
import { setMyMail } from './set-my-mail.ts';
import { stopMail } from './stop-mail.ts';

const MOST_BYTES = 2048;

/** One-click unsubscription: a provider of mail sends a form, of which nothing is read. The address is a secret and stays out of the log. */
function addStopRoute(app: RoutesApp, deps: Deps): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_request, _body, done) => done(null));
  app.route({
    ...contract.stopMail,
    config: { ...contract.stopMail.config, isForOutsiders: true },
    logLevel: 'warn',
    handler: (request) => stopMail(deps, request.params.token),
  });
}

export function addMailRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.getMyMail, handler: (request) => getMyMail(deps, actorOf(request)) });
  app.route({ ...contract.setMyMail, handler: (request) => setMyMail(deps, actorOf(request), request.body) });
  app.route({ ...contract.confirmMyMail, handler: (request) => confirmMyMail(deps, actorOf(request), request.body.code) });
  app.route({ ...contract.removeMyMail, handler: (request) => removeMyMail(deps, actorOf(request)) });
  app.route({
    ...contract.openMailStop,
    logLevel: 'warn',
    handler: async (request, reply) => {
      await requireStopToken(deps, request.params.token);
      reply.code(302).header('location', `/stop-mail#${request.params.token}`);
      return '';
    },
  });
  // a scope of its own, since nothing else may be sent forms
  void app.register(async (scope) => addStopRoute(scope.withTypeProvider<ZodTypeProvider>(), deps));
}
