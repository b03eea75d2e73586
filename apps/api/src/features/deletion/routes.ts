import * as contract from '@whetstone/contracts/me';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { forWeak } from '../factors/for-weak.ts';
import { clearSessionCookie } from '../sessions/cookie.ts';
import { askForDeletion } from './ask-for-deletion.ts';
import { undoDeletion } from './undo-deletion.ts';

export function addDeletionRoutes(app: RoutesApp, deps: Deps): void {
  app.route({
    ...contract.askForDeletion,
    handler: async (request, reply) => {
      const asked = await askForDeletion(deps, actorOf(request), request.body.password);
      clearSessionCookie(reply);
      return asked;
    },
  });
  app.route({
    ...contract.undoDeletion,
    // The undo is offered right after signing in; nobody should have to set up a second factor in order to stay.
    config: forWeak(contract.undoDeletion),
    handler: (request) => undoDeletion(deps, actorOf(request)),
  });
}
