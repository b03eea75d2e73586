import * as contract from '@whetstone/contracts/salaries';
import type { Deps } from '../../deps.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { getSalary } from './get-salary.ts';
import { listSalaries } from './list-salaries.ts';

export function addSalaryRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.listSalaries, handler: () => listSalaries(deps) });
  app.route({ ...contract.getSalary, handler: (request) => getSalary(deps, request.params.slug) });
}
