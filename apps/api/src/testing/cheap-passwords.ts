import { afterAll, beforeAll } from 'vitest';
import { PASSWORD_COST } from '../features/sessions/password-hash.ts';

/** The least that Argon2 takes for one lane, in KiB. */
const LEAST_MEMORY = 8;

/**
 * Has passwords that are hashed from here on cost next to nothing, in tests that send very many and are about something else.
 * What is checked is the same; how long it takes for known and unknown names is the matter of enumeration.test.ts.
 */
export function useCheapPasswords(): void {
  const { memory } = PASSWORD_COST;
  beforeAll(() => void (PASSWORD_COST.memory = LEAST_MEMORY));
  afterAll(() => void (PASSWORD_COST.memory = memory));
}
