import * as contract from '@whetstone/contracts/reports';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { closeReport } from './close-report.ts';
import { createReport } from './create-report.ts';
import { listReports } from './list-reports.ts';

export function addReportRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.createReport, handler: (request) => createReport(deps, { actor: request.actor, ip: request.ip }, request.body) });
  app.route({ ...contract.listReports, handler: (request) => listReports(deps, actorOf(request), request.query) });
  app.route({ ...contract.closeReport, handler: (request) => closeReport(deps, actorOf(request), { ...request.params, ...request.body }) });
}
