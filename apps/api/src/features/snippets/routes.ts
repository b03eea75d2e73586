import * as contract from '@whetstone/contracts/snippets';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { deleteSnippet } from './delete-snippet.ts';
import { listSnippets } from './list-snippets.ts';
import { putSnippet } from './put-snippet.ts';

export function addSnippetRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.listSnippets, handler: (request) => listSnippets(deps, actorOf(request)) });
  app.route({ ...contract.putSnippet, handler: (request) => putSnippet(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...contract.deleteSnippet, handler: (request) => deleteSnippet(deps, actorOf(request), request.params.id) });
}
