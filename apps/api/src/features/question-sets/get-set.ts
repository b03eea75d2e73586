import type { SetView } from '@whetstone/contracts/question-sets';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import type { SetKey } from './get-set-row.ts';
import { presentSet } from './present-set.ts';

/** A set of a workspace of the actor's. @throws DomainError not_found for every other */
export async function getSet({ db }: Deps, actor: Actor, key: SetKey): Promise<SetView> {
  return db.$transaction(async (tx) => presentSet(tx, actor, key), { isolationLevel: 'RepeatableRead' });
}
