import * as contract from '@whetstone/contracts/authoring';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { copyQuestion } from './copy-question.ts';
import { decideOnQuestion } from './decide-on-question.ts';
import { getSourceChanges } from './get-source-changes.ts';
import { getSource } from './get-source.ts';
import { getVocabulary } from './get-vocabulary.ts';
import { previewQuestion } from './preview-question.ts';
import { putSource } from './put-source.ts';

/** Every part as long as its cap allows is more than anybody writes, and more than a file of ours may be. */
export const LARGEST_RECORD_BYTES = 4_000_000;

export function addAuthoringRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.getVocabulary, handler: (request) => getVocabulary(deps, actorOf(request), request.params.id) });
  app.route({ ...contract.getQuestionSource, handler: (request) => getSource(deps, actorOf(request), request.params) });
  app.route({
    ...contract.putQuestionSource,
    bodyLimit: LARGEST_RECORD_BYTES,
    handler: (request) => putSource(deps, actorOf(request), { ...request.body, ...request.params }),
  });
  app.route({
    ...contract.previewQuestion,
    bodyLimit: LARGEST_RECORD_BYTES,
    handler: (request) => previewQuestion(deps, actorOf(request), { ...request.body, ...request.params }),
  });
  app.route({
    ...contract.decideOnQuestion,
    handler: (request) => {
      const { id: decisionId, ...decision } = request.body;
      return decideOnQuestion(deps, actorOf(request), { ...decision, decisionId, ...request.params });
    },
  });
  app.route({ ...contract.getSourceChanges, handler: (request) => getSourceChanges(deps, actorOf(request), { ...request.query, ...request.params }) });
  app.route({ ...contract.copyQuestion, handler: (request) => copyQuestion(deps, actorOf(request), { ...request.body, ...request.params }) });
}
