import * as contract from '@whetstone/contracts/loops';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { endLoop } from './end-loop.ts';
import { getLoop } from './get-loop.ts';
import { listLoops } from './list-loops.ts';
import { planLoop } from './plan-loop.ts';
import { startLoopRound } from './start-loop-round.ts';

export function addLoopRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.listLoops, handler: (request) => listLoops(deps, actorOf(request)) });
  app.route({ ...contract.putLoop, handler: (request) => planLoop(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...contract.getLoop, handler: (request) => getLoop(deps, actorOf(request), request.params.id) });
  app.route({ ...contract.startLoopRound, handler: (request) => startLoopRound(deps, actorOf(request), request.params) });
  app.route({ ...contract.endLoop, handler: (request) => endLoop(deps, actorOf(request), request.params.id) });
}
