import type { Deps } from '../../deps.ts';
import { takeTurn } from '../../take-turn.ts';

/** Counts an account that is made, or begun, from one address. @throws TooManyTurns after a hundred and twenty in an hour, of each */
export async function takeSignUpTurn(deps: Deps, step: 'sign-up' | 'sign-up begun', ip: string): Promise<void> {
  await takeTurn(deps, { key: `${step} ip ${ip}`, max: 120, windowSeconds: 3600 });
}
