import * as contract from '@whetstone/contracts/guides';
import type { Deps } from '../../deps.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { getGuide } from './get-guide.ts';
import { listGuides } from './list-guides.ts';

export function addGuideRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.listGuides, handler: () => listGuides(deps) });
  app.route({ ...contract.getGuide, handler: (request) => getGuide(deps, request.params.slug) });
}
