import * as contract from '@whetstone/contracts/invites';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { createInvite } from './create-invite.ts';
import { listInvites } from './list-invites.ts';
import { revokeInvite } from './revoke-invite.ts';

export function addInviteRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.createInvite, handler: (request) => createInvite(deps, actorOf(request), request.body) });
  app.route({ ...contract.listInvites, handler: (request) => listInvites(deps, actorOf(request), request.query) });
  app.route({ ...contract.revokeInvite, handler: (request) => revokeInvite(deps, actorOf(request), request.params.id) });
}
