import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { readConsents } from './read-consents.ts';

/** All that the actor has ever granted. */
export async function listConsents({ db }: Deps, actor: Actor) {
  return { items: await readConsents(db, actor.personId) };
}
