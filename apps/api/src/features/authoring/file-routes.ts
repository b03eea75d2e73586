import * as contract from '@whetstone/contracts/question-files';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { LARGEST_RECORD_BYTES } from './routes.ts';
import { getConflict } from './get-conflict.ts';
import { listConflicts } from './list-conflicts.ts';
import { settleConflict } from './settle-conflict.ts';
import { syncFiles } from './sync-files.ts';

const { QUESTION_FILE_CAPS } = contract;
/** Base64 takes four bytes for three; names and braces the rest. */
const LARGEST_FILES_BYTES = Math.ceil((QUESTION_FILE_CAPS.bytes * 4) / 3) + QUESTION_FILE_CAPS.files * (QUESTION_FILE_CAPS.pathLength * 4 + 40);

export function addQuestionFileRoutes(app: RoutesApp, deps: Deps): void {
  app.route({
    ...contract.syncQuestionFiles,
    bodyLimit: LARGEST_FILES_BYTES,
    handler: (request) => syncFiles(deps, actorOf(request), { ...request.body, ...request.params }),
  });
  app.route({ ...contract.listQuestionConflicts, handler: (request) => listConflicts(deps, actorOf(request), request.params.id) });
  app.route({ ...contract.getQuestionConflict, handler: (request) => getConflict(deps, actorOf(request), request.params) });
  app.route({
    ...contract.settleQuestionConflict,
    bodyLimit: LARGEST_RECORD_BYTES,
    handler: (request) => settleConflict(deps, actorOf(request), { ...request.params, wish: request.body }),
  });
}
