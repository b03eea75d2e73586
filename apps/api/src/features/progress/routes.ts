import * as contract from '@whetstone/contracts/progress';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { getProgress } from './get-progress.ts';
import { listEvidence } from './list-evidence.ts';

export function addProgressRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.getProgress, handler: (request) => getProgress(deps, actorOf(request)) });
  app.route({ ...contract.listEvidence, handler: (request) => listEvidence(deps, actorOf(request), request.query) });
}
