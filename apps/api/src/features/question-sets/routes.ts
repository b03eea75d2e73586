import * as contract from '@whetstone/contracts/question-sets';
import * as versions from '@whetstone/contracts/set-versions';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { changeSet } from './change-set.ts';
import { createSetLink } from './create-set-link.ts';
import { getKit } from './get-kit.ts';
import { getSetVersion } from './get-set-version.ts';
import { getSet } from './get-set.ts';
import { listSets } from './list-sets.ts';
import { openSharedSet } from './open-shared-set.ts';
import { putSetItems } from './put-set-items.ts';
import { putSet } from './put-set.ts';
import { restoreSetVersion } from './restore-set-version.ts';
import { revokeSetLink } from './revoke-set-link.ts';

export function addQuestionSetRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.listSets, handler: (request) => listSets(deps, actorOf(request), request.params.id) });
  app.route({ ...contract.putSet, handler: (request) => putSet(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...contract.getSet, handler: (request) => getSet(deps, actorOf(request), request.params) });
  app.route({ ...contract.changeSet, handler: (request) => changeSet(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...contract.putSetItems, handler: (request) => putSetItems(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...versions.getSetVersion, handler: (request) => getSetVersion(deps, actorOf(request), request.params) });
  app.route({ ...versions.restoreSetVersion, handler: (request) => restoreSetVersion(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...contract.getKit, handler: (request) => getKit(deps, actorOf(request), request.params) });
  app.route({ ...contract.createSetLink, handler: (request) => createSetLink(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...contract.revokeSetLink, handler: (request) => revokeSetLink(deps, actorOf(request), request.params) });
  app.route({ ...contract.openSharedSet, handler: (request) => openSharedSet(deps, request.body.token, request.ip) });
}
