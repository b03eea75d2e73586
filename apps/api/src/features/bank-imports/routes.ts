import * as contract from '@whetstone/contracts/bank-imports';
import { getWorkspaceQuestion as questionContract } from '@whetstone/contracts/workspaces';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { cancelImport } from './cancel-import.ts';
import { commitImport } from './commit-import.ts';
import { getImport } from './get-import.ts';
import { getWorkspaceQuestion } from './get-workspace-question.ts';
import { listImportMessages } from './list-import-messages.ts';
import { listImportRows } from './list-import-rows.ts';
import { listImports } from './list-imports.ts';
import { nameColumns } from './name-columns.ts';
import { putImportFix } from './put-import-fix.ts';
import { readImport } from './read-import.ts';
import { undoImport } from './undo-import.ts';

/** Base64 takes four bytes for three; names and braces the rest. */
const LARGEST_BYTES = Math.ceil((contract.IMPORT_CAPS.bytes * 4) / 3) + contract.IMPORT_CAPS.files * (contract.IMPORT_CAPS.pathLength * 4 + 40);

export function addBankImportRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.listImports, handler: (request) => listImports(deps, actorOf(request), request.params.id) });
  app.route({
    ...contract.putImport,
    bodyLimit: LARGEST_BYTES,
    handler: (request) => readImport(deps, actorOf(request), { ...request.params, ...request.body }),
  });
  app.route({ ...contract.getImport, handler: (request) => getImport(deps, actorOf(request), request.params) });
  app.route({ ...contract.listImportRows, handler: (request) => listImportRows(deps, actorOf(request), { ...request.params, ...request.query }) });
  app.route({ ...contract.listImportMessages, handler: (request) => listImportMessages(deps, actorOf(request), { ...request.params, ...request.query }) });
  app.route({ ...contract.putImportFix, handler: (request) => putImportFix(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...contract.nameImportColumns, handler: (request) => nameColumns(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...contract.commitImport, handler: (request) => commitImport(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...contract.undoImport, handler: (request) => undoImport(deps, actorOf(request), request.params) });
  app.route({ ...contract.cancelImport, handler: (request) => cancelImport(deps, actorOf(request), request.params) });
  app.route({ ...questionContract, handler: (request) => getWorkspaceQuestion(deps, actorOf(request), request.params) });
}
