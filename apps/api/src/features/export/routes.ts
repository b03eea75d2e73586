import { exportMyData as contract } from '@whetstone/contracts/me';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { forWeak } from '../factors/for-weak.ts';
import { exportMyData } from './export-my-data.ts';

export function addExportRoutes(app: RoutesApp, deps: Deps): void {
  app.route({
    ...contract,
    // Whoever is signed in may take their own data along, a second factor or not.
    config: forWeak(contract),
    handler: (request) => exportMyData(deps, actorOf(request), request.query.language),
  });
}
