import * as contract from '@whetstone/contracts/study-plan';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { endTrackPass } from './end-track-pass.ts';
import { startTrackPass } from './start-track-pass.ts';

export function addTrackPassRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.startTrackPass, handler: (request) => startTrackPass(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...contract.endTrackPass, handler: (request) => endTrackPass(deps, actorOf(request), request.params.id) });
}
