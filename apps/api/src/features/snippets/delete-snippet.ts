import type { Snippets } from '@whetstone/contracts/snippets';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { listSnippets } from './list-snippets.ts';

/** Removes a snippet of the actor's; one that is not there stays so. */
export async function deleteSnippet(deps: Deps, actor: Actor, id: string): Promise<Snippets> {
  await deps.db.mentorSnippet.deleteMany({ where: { personId: actor.personId, id } });
  return listSnippets(deps, actor);
}
