import { getToday as contract } from '@whetstone/contracts/study-plan';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { getToday } from './get-today.ts';

export function addTodayRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract, handler: (request) => getToday(deps, actorOf(request)) });
}
