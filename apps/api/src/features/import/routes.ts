import { importMyData as contract } from '@whetstone/contracts/study-files';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { importMyData } from './import-my-data.ts';

/** An export of years, Markdown and all. */
const LARGEST_BYTES = 64 * 1024 * 1024;

export function addImportRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract, bodyLimit: LARGEST_BYTES, handler: (request) => importMyData(deps, actorOf(request), request.body.data) });
}
