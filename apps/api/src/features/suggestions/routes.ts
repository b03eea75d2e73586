import * as contract from '@whetstone/contracts/suggestions';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { answerSuggestion } from './answer-suggestion.ts';
import { listMadeSuggestions } from './list-made-suggestions.ts';
import { listMySuggestions } from './list-my-suggestions.ts';
import { makeSuggestion } from './make-suggestion.ts';
import { undoSuggestion } from './undo-suggestion.ts';
import { withdrawSuggestion } from './withdraw-suggestion.ts';

export function addSuggestionRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.listMadeSuggestions, handler: (request) => listMadeSuggestions(deps, actorOf(request), request.params.id) });
  app.route({
    ...contract.makeSuggestion,
    handler: (request) => makeSuggestion(deps, actorOf(request), { candidateId: request.params.id, id: request.params.suggestionId, ...request.body }),
  });
  app.route({
    ...contract.withdrawSuggestion,
    handler: (request) => withdrawSuggestion(deps, actorOf(request), { candidateId: request.params.id, id: request.params.suggestionId }),
  });
  app.route({ ...contract.listMySuggestions, handler: (request) => listMySuggestions(deps, actorOf(request)) });
  app.route({ ...contract.answerSuggestion, handler: (request) => answerSuggestion(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...contract.undoSuggestion, handler: (request) => undoSuggestion(deps, actorOf(request), request.params.id) });
}
