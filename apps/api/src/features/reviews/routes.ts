import * as contract from '@whetstone/contracts/attempts';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { listDue } from './list-due.ts';
import { putReview } from './put-review.ts';

export function addReviewRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.putReview, handler: (request) => putReview(deps, actorOf(request), { id: request.params.id, body: request.body }) });
  app.route({ ...contract.listDue, handler: (request) => listDue(deps, actorOf(request)) });
}
