import type { PersonView, Settings } from '@whetstone/contracts/people';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { presentPerson } from '../people/present-person.ts';

type Change = { [Name in keyof Settings]?: Settings[Name] | undefined };

/** Changes what is named, and nothing else. */
export async function changeSettings(deps: Deps, actor: Actor, change: Change): Promise<PersonView> {
  const named = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  await deps.db.person.update({ where: { id: actor.personId }, data: named, select: { id: true } });
  return presentPerson(deps, actor);
}
