import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { takeTurn } from '../../take-turn.ts';

/** Counts what one person does about their second factors. @throws TooManyTurns after sixty in ten minutes */
export async function takeFactorTurn(deps: Deps, { personId }: Pick<Actor, 'personId'>): Promise<void> {
  await takeTurn(deps, { key: `factors ${personId}`, max: 60, windowSeconds: 600 });
}
