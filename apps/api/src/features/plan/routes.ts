import * as contract from '@whetstone/contracts/study-plan';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { getPlan } from './get-plan.ts';
import { previewPlan } from './preview-plan.ts';

export function addPlanRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.getPlan, handler: (request) => getPlan(deps, actorOf(request)) });
  app.route({ ...contract.previewPlan, handler: (request) => previewPlan(deps, actorOf(request), request.body) });
}
