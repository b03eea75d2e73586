import type { LoopView } from '@whetstone/contracts/loops';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { getLoop } from './get-loop.ts';
import { endOfLoop } from './present-loop.ts';
import { readLoopRow } from './read-loop-rows.ts';

/**
 * Ends a loop before its last round; what was done stays.
 * @throws DomainError not_found for one of somebody else and for none alike
 */
export async function endLoop(deps: Deps, actor: Actor, id: string): Promise<LoopView> {
  const { personId } = actor;
  const loop = await readLoopRow(deps.db, personId, id);
  if (endOfLoop(loop) === null)
    await deps.db.$executeRaw`UPDATE round_loop SET ended_at = app_now() WHERE person_id = ${personId}::uuid AND id = ${id}::uuid AND ended_at IS NULL`;
  return getLoop(deps, actor, id);
}
