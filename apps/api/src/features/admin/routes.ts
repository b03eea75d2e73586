import * as people from '@whetstone/contracts/admin';
import * as installation from '@whetstone/contracts/administration';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { openEmergency } from '../emergency/open-emergency.ts';
import { readEmergency } from '../emergency/read-emergency.ts';
import { changeOperatorSettings } from '../operator/change-operator-settings.ts';
import { getOperatorSettings } from '../operator/get-operator-settings.ts';
import { setSessionCookie } from '../sessions/cookie.ts';
import { changeRoles } from './change-roles.ts';
import { createResetLink } from './create-reset-link.ts';
import { deactivatePerson } from './deactivate-person.ts';
import { getContentStatus } from './get-content-status.ts';
import { listAudit } from './list-audit.ts';
import { listFindings } from './list-findings.ts';
import { listPeople } from './list-people.ts';
import { reactivatePerson } from './reactivate-person.ts';

function addPeopleRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...people.listPeople, handler: (request) => listPeople(deps, actorOf(request), request.query) });
  app.route({
    ...people.changeRoles,
    handler: async (request, reply) => {
      const { person, token } = await changeRoles(deps, actorOf(request), { id: request.params.id, roles: request.body.roles });
      if (token !== null) setSessionCookie(reply, token);
      return person;
    },
  });
  app.route({ ...people.deactivatePerson, handler: (request) => deactivatePerson(deps, actorOf(request), request.params.id) });
  app.route({ ...people.reactivatePerson, handler: (request) => reactivatePerson(deps, actorOf(request), request.params.id) });
  app.route({ ...people.createResetLink, handler: (request) => createResetLink(deps, actorOf(request), request.params.id) });
  app.route({
    ...people.openEmergency,
    handler: (request) => openEmergency(deps, actorOf(request), { id: request.params.id, reason: request.body.reason }),
  });
  app.route({ ...people.readEmergency, handler: (request) => readEmergency(deps, actorOf(request), request.params.id) });
}

export function addAdminRoutes(app: RoutesApp, deps: Deps): void {
  addPeopleRoutes(app, deps);
  app.route({ ...installation.getContentStatus, handler: () => getContentStatus(deps) });
  app.route({ ...installation.listFindings, handler: (request) => listFindings(deps, request.query) });
  app.route({ ...installation.listAudit, handler: (request) => listAudit(deps, actorOf(request), request.query) });
  app.route({ ...installation.getOperatorSettings, handler: () => getOperatorSettings(deps) });
  app.route({ ...installation.changeOperatorSettings, handler: (request) => changeOperatorSettings(deps, actorOf(request), request.body) });
}
