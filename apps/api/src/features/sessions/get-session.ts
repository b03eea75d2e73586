import type { SessionView } from '@whetstone/contracts/sessions';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { listDemoPeople } from '../demo/list-demo-people.ts';
import { countAdmins } from '../links/count-admins.ts';
import { readSettings } from '../operator/read-settings.ts';
import { presentPerson } from '../people/present-person.ts';

/** Who is signed in, and what is offered to who is not. */
export async function getSession(deps: Deps, actor: Actor | null): Promise<SessionView> {
  const [settings, admins] = await Promise.all([readSettings(deps), countAdmins(deps.db, deps.installation.isDemo)]);
  return {
    person: actor === null ? null : await presentPerson(deps, actor),
    demoPeople: deps.installation.isDemo ? await listDemoPeople(deps) : [],
    isSignUpOpen: settings.isSignUpOpen,
    isContentPublic: settings.isContentPublic,
    needsFirstAdmin: admins === 0,
  };
}
