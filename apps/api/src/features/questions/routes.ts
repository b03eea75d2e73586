import * as contract from '@whetstone/contracts/questions';
import type { Deps } from '../../deps.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { getQuestion, getQuestionVersion } from './get-question.ts';
import { getQuestionChanges } from './get-question-changes.ts';
import { getQuestionTests } from './get-question-tests.ts';
import { listQuestions } from './list-questions.ts';

export function addQuestionRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.listQuestions, handler: (request) => listQuestions(deps, request.query) });
  app.route({ ...contract.getQuestion, handler: (request) => getQuestion(deps, request.params.slug) });
  app.route({ ...contract.getQuestionVersion, handler: (request) => getQuestionVersion(deps, request.params) });
  app.route({ ...contract.getQuestionTests, handler: (request) => getQuestionTests(deps, request.params) });
  app.route({ ...contract.getQuestionChanges, handler: (request) => getQuestionChanges(deps, { ...request.params, ...request.query }) });
}
