import * as contract from '@whetstone/contracts/item-analysis';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { getAnalysis } from './get-analysis.ts';

export function addItemAnalysisRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.getAnalysis, handler: (request) => getAnalysis(deps, actorOf(request), request.params) });
}
