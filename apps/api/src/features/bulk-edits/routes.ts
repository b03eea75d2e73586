import * as contract from '@whetstone/contracts/bulk-edits';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { listBulkEdits } from './list-bulk-edits.ts';
import { previewBulkEdit } from './preview-bulk-edit.ts';
import { putBulkEdit } from './put-bulk-edit.ts';
import { undoBulkEdit } from './undo-bulk-edit.ts';

export function addBulkEditRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.listBulkEdits, handler: (request) => listBulkEdits(deps, actorOf(request), request.params.id) });
  app.route({ ...contract.previewBulkEdit, handler: (request) => previewBulkEdit(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...contract.putBulkEdit, handler: (request) => putBulkEdit(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...contract.undoBulkEdit, handler: (request) => undoBulkEdit(deps, actorOf(request), request.params) });
}
