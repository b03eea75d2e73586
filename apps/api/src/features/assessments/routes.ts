import * as contract from '@whetstone/contracts/assessments';
import * as mine from '@whetstone/contracts/my-assessments';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { acceptAssessment } from './accept-assessment.ts';
import { createAssessmentLink } from './create-assessment-link.ts';
import { getAssessmentSubmission } from './get-assessment-submission.ts';
import { getAssessment } from './get-assessment.ts';
import { getMyAssessment } from './get-my-assessment.ts';
import { listAssessmentSubmissions } from './list-assessment-submissions.ts';
import { listAssessments } from './list-assessments.ts';
import { listMyAssessments } from './list-my-assessments.ts';
import { openAssessment } from './open-assessment.ts';
import { putAssessmentLevels } from './put-assessment-levels.ts';
import { putAssessment } from './put-assessment.ts';
import { revokeAssessment } from './revoke-assessment.ts';
import { submitAssessment } from './submit-assessment.ts';
import { withdrawAssessment } from './withdraw-assessment.ts';

export function addAssessmentRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.listAssessments, handler: (request) => listAssessments(deps, actorOf(request), request.params) });
  app.route({ ...contract.putAssessment, handler: (request) => putAssessment(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...contract.getAssessment, handler: (request) => getAssessment(deps, actorOf(request), request.params) });
  app.route({ ...contract.createAssessmentLink, handler: (request) => createAssessmentLink(deps, actorOf(request), request.params) });
  app.route({ ...contract.revokeAssessment, handler: (request) => revokeAssessment(deps, actorOf(request), request.params) });
  app.route({ ...contract.listAssessmentSubmissions, handler: (request) => listAssessmentSubmissions(deps, actorOf(request), request.params) });
  app.route({ ...contract.getAssessmentSubmission, handler: (request) => getAssessmentSubmission(deps, actorOf(request), request.params) });
  app.route({ ...contract.putAssessmentLevels, handler: (request) => putAssessmentLevels(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...mine.openAssessment, handler: (request) => openAssessment(deps, actorOf(request), request.body.token) });
  app.route({ ...mine.listMyAssessments, handler: (request) => listMyAssessments(deps, actorOf(request)) });
  app.route({ ...mine.acceptAssessment, handler: (request) => acceptAssessment(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...mine.getMyAssessment, handler: (request) => getMyAssessment(deps, actorOf(request), request.params.id) });
  app.route({ ...mine.submitAssessment, handler: (request) => submitAssessment(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...mine.withdrawAssessment, handler: (request) => withdrawAssessment(deps, actorOf(request), request.params.id) });
}
