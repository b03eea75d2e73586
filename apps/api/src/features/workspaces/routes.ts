import * as contract from '@whetstone/contracts/workspaces';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { addMember } from './add-member.ts';
import { changeMember } from './change-member.ts';
import { createWorkspace } from './create-workspace.ts';
import { getWorkspace } from './get-workspace.ts';
import { listWorkspaceQuestions } from './list-workspace-questions.ts';
import { listWorkspaces } from './list-workspaces.ts';
import { removeMember } from './remove-member.ts';
import { renameWorkspace } from './rename-workspace.ts';

export function addWorkspaceRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.listWorkspaces, handler: (request) => listWorkspaces(deps, actorOf(request)) });
  app.route({ ...contract.createWorkspace, handler: (request) => createWorkspace(deps, actorOf(request), request.body) });
  app.route({ ...contract.getWorkspace, handler: (request) => getWorkspace(deps, actorOf(request), request.params.id) });
  app.route({ ...contract.renameWorkspace, handler: (request) => renameWorkspace(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({
    ...contract.listWorkspaceQuestions,
    handler: (request) => listWorkspaceQuestions(deps, actorOf(request), { ...request.params, ...request.query }),
  });
  app.route({ ...contract.addWorkspaceMember, handler: (request) => addMember(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...contract.changeWorkspaceMember, handler: (request) => changeMember(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...contract.removeWorkspaceMember, handler: (request) => removeMember(deps, actorOf(request), request.params) });
}
