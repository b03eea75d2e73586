import * as contract from '@whetstone/contracts/stories';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { listStories } from './list-stories.ts';
import { putStoryRevision } from './put-story-revision.ts';

export function addStoryRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.listStories, handler: (request) => listStories(deps, actorOf(request)) });
  app.route({ ...contract.putStoryRevision, handler: (request) => putStoryRevision(deps, actorOf(request), { ...request.params, ...request.body }) });
}
