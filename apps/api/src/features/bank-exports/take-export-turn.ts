import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { takeTurn } from '../../take-turn.ts';

/** Counts exports and reports of banks of a person together, apart from exports of what is their own. */
export async function takeExportTurn(deps: Pick<Deps, 'db'>, { personId }: Actor): Promise<void> {
  await takeTurn(deps, { key: `bank export ${personId}`, max: 60, windowSeconds: 3600 });
}
