import * as contract from '@whetstone/contracts/progress';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { getFit } from './get-fit.ts';
import { requestFit } from './request-fit.ts';
import { settleFit } from './settle-fit.ts';

export function addFitRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.getFit, handler: (request) => getFit(deps, actorOf(request)) });
  app.route({ ...contract.requestFit, handler: (request) => requestFit(deps, actorOf(request), request.params.id) });
  app.route({ ...contract.settleFit, handler: (request) => settleFit(deps, actorOf(request), { ...request.params, ...request.body }) });
}
