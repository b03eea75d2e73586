import { hashPassword, PASSWORD_COST } from '../features/sessions/password-hash.ts';

export const GOOD_PASSWORD = 'seven blue lanterns by the quay';

const hashes = new Map<number, Promise<string>>();

/** What is stored of it: a hash takes a quarter of a second and serves for all, but for those who want it at another cost. */
export async function hashOfGoodPassword(): Promise<string> {
  const { memory } = PASSWORD_COST;
  const hash = hashes.get(memory) ?? hashPassword(GOOD_PASSWORD);
  hashes.set(memory, hash);
  return hash;
}
