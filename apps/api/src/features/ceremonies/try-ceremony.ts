import type { Deps } from '../../deps.ts';
import { takeTurn } from '../../take-turn.ts';
import { ceremonyOver } from './ceremony-over.ts';
import type { Spent } from './spend-ceremony.ts';
import type { CeremonyKind } from './start-ceremony.ts';

const TRIES = 5;
const LONGEST_SECONDS = 900;

/**
 * Reads a ceremony that a mistyped code does not end, and counts the try. Five tries, and it is over.
 * @throws DomainError ceremony_over
 */
export async function tryCeremony(deps: Deps, id: string, kind: CeremonyKind): Promise<Spent> {
  const tries = await takeTurn(deps, { key: `ceremony ${id}`, max: Number.MAX_SAFE_INTEGER, windowSeconds: LONGEST_SECONDS });
  if (tries > TRIES) await deps.db.$executeRaw`DELETE FROM ceremony WHERE id = ${id}::uuid`;
  const [living] = await deps.db.$queryRaw<Spent[]>`
    SELECT challenge, person_id AS "personId" FROM ceremony WHERE id = ${id}::uuid AND kind = ${kind} AND expires_at > app_now()`;
  if (living === undefined) throw ceremonyOver();
  return living;
}
