import * as contract from '@whetstone/contracts/me';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { forWeak } from '../factors/for-weak.ts';
import { setSessionCookie } from '../sessions/cookie.ts';
import { endSession } from '../sessions/end-session.ts';
import { changePassword } from './change-password.ts';
import { changeSettings } from './change-settings.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import { listSessions } from './list-sessions.ts';

export function addMeRoutes(app: RoutesApp, deps: Deps): void {
  app.route({
    ...contract.changeSettings,
    config: forWeak(contract.changeSettings),
    handler: (request) => changeSettings(deps, actorOf(request), request.body),
  });
  app.route({
    ...contract.changePassword,
    config: forWeak(contract.changePassword),
    handler: async (request, reply) => {
      setSessionCookie(reply, await changePassword(deps, actorOf(request), request.body));
      return { done: true as const };
    },
  });
  app.route({ ...contract.listMySessions, config: forWeak(contract.listMySessions), handler: (request) => listSessions(deps, actorOf(request)) });
  app.route({ ...contract.endMySession, config: forWeak(contract.endMySession), handler: (request) => endSession(deps, actorOf(request), request.params.id) });
  app.route({ ...contract.endMyOtherSessions, config: forWeak(contract.endMyOtherSessions), handler: (request) => endOtherSessions(deps, actorOf(request)) });
}
