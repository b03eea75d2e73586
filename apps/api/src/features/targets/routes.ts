import * as contract from '@whetstone/contracts/study-plan';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { changeStudyPreferences } from './change-study-preferences.ts';
import { endTarget } from './end-target.ts';
import { getStudy } from './get-study.ts';
import { putTarget } from './put-target.ts';

export function addTargetRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.getStudy, handler: (request) => getStudy(deps, actorOf(request)) });
  app.route({ ...contract.changeStudyPreferences, handler: (request) => changeStudyPreferences(deps, actorOf(request), request.body) });
  app.route({ ...contract.putTarget, handler: (request) => putTarget(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...contract.endTarget, handler: (request) => endTarget(deps, actorOf(request), request.params.id) });
}
