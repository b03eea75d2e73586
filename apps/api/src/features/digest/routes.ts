import { getDigest as contract } from '@whetstone/contracts/digest';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { getDigest } from './get-digest.ts';

export function addDigestRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract, handler: (request) => getDigest(deps, actorOf(request)) });
}
