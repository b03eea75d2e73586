import type { Deps } from '../../deps.ts';
import { takeTurn } from '../../take-turn.ts';

/**
 * Counts a code that is tried for a person, wherever it is tried: ten in a quarter of an hour, so that a million codes are
 * not gone through by who has the password. A passkey stays open meanwhile.
 */
export async function takeCodeTurn(deps: Deps, personId: string): Promise<void> {
  await takeTurn(deps, { key: `code ${personId}`, max: 10, windowSeconds: 900 });
}
