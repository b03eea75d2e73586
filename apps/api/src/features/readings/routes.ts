import * as contract from '@whetstone/contracts/study-plan';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { putReadingDone } from './put-reading-done.ts';

export function addReadingRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.putReadingDone, handler: (request) => putReadingDone(deps, actorOf(request), { ...request.params, ...request.body }) });
}
