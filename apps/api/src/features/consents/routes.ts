import * as contract from '@whetstone/contracts/consents';
import * as mentees from '@whetstone/contracts/mentees';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { getMenteeNote } from './get-mentee-note.ts';
import { getMenteePlan } from './get-mentee-plan.ts';
import { getMenteeProgress } from './get-mentee-progress.ts';
import { giveConsent } from './give-consent.ts';
import { listConsents } from './list-consents.ts';
import { listMenteeRounds } from './list-mentee-rounds.ts';
import { listMentors } from './list-mentors.ts';
import { listMyPeople } from './list-my-people.ts';
import { listWhoReadMe } from './list-who-read-me.ts';
import { revokeConsent } from './revoke-consent.ts';
import { saveMenteeNote } from './save-mentee-note.ts';

export function addConsentRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.listMentors, handler: () => listMentors(deps) });
  app.route({ ...contract.listMyConsents, handler: (request) => listConsents(deps, actorOf(request)) });
  app.route({ ...contract.giveConsent, handler: (request) => giveConsent(deps, actorOf(request), request.body) });
  app.route({ ...contract.revokeConsent, handler: (request) => revokeConsent(deps, actorOf(request), request.params.id) });
  app.route({ ...contract.listMyPeople, handler: (request) => listMyPeople(deps, actorOf(request)) });
  app.route({ ...mentees.getMenteePlan, handler: (request) => getMenteePlan(deps, actorOf(request), request.params.id) });
  app.route({ ...mentees.getMenteeNote, handler: (request) => getMenteeNote(deps, actorOf(request), request.params.id) });
  app.route({
    ...mentees.saveMenteeNote,
    handler: (request) => saveMenteeNote(deps, actorOf(request), { candidateId: request.params.id, ...request.body }),
  });
  app.route({ ...mentees.getMenteeProgress, handler: (request) => getMenteeProgress(deps, actorOf(request), request.params.id) });
  app.route({ ...mentees.listMenteeRounds, handler: (request) => listMenteeRounds(deps, actorOf(request), request.params.id) });
  app.route({ ...contract.listWhoReadMe, handler: (request) => listWhoReadMe(deps, actorOf(request), request.query) });
}
