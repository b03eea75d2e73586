import * as contract from '@whetstone/contracts/attempts';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { deleteStar } from './delete-star.ts';
import { getMyQuestion } from './get-my-question.ts';
import { listStars } from './list-stars.ts';
import { putNote } from './put-note.ts';
import { putStar } from './put-star.ts';

export function addMyQuestionRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.getMyQuestion, handler: (request) => getMyQuestion(deps, actorOf(request), request.params.slug) });
  app.route({ ...contract.putNote, handler: (request) => putNote(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...contract.putStar, handler: (request) => putStar(deps, actorOf(request), request.params.slug) });
  app.route({ ...contract.deleteStar, handler: (request) => deleteStar(deps, actorOf(request), request.params.slug) });
  app.route({ ...contract.listStars, handler: (request) => listStars(deps, actorOf(request)) });
}
