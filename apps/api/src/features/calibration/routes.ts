import * as contract from '@whetstone/contracts/calibration';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { getCalibration } from './get-calibration.ts';
import { putJudgement } from './put-judgement.ts';

export function addCalibrationRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.getCalibration, handler: (request) => getCalibration(deps, actorOf(request)) });
  app.route({ ...contract.putCalibrationJudgement, handler: (request) => putJudgement(deps, actorOf(request), { ...request.params, ...request.body }) });
}
