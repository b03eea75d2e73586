import * as contract from '@whetstone/contracts/attempts';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { getAttempt } from './get-attempt.ts';
import { putAnswer } from './put-answer.ts';
import { putAttempt } from './put-attempt.ts';
import { putProbeStep } from './put-probe-step.ts';
import { putSelfLevel } from './put-self-level.ts';

export function addAttemptRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.putAttempt, handler: (request) => putAttempt(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...contract.getAttempt, handler: (request) => getAttempt(deps, actorOf(request), request.params.id) });
  app.route({
    ...contract.putAnswer,
    handler: (request) => putAnswer(deps, actorOf(request), { attemptId: request.params.id, id: request.params.revisionId, ...request.body }),
  });
  app.route({
    ...contract.putSelfLevel,
    handler: (request) => putSelfLevel(deps, actorOf(request), { attemptId: request.params.id, dimension: request.params.dimension, ...request.body }),
  });
  app.route({
    ...contract.putProbeStep,
    handler: (request) => putProbeStep(deps, actorOf(request), { attemptId: request.params.id, probeId: request.params.probeId, ...request.body }),
  });
}
