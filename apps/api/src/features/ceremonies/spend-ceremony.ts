import type { Prisma } from '@whetstone/db/create-db';
import { ceremonyOver } from './ceremony-over.ts';
import type { CeremonyKind } from './start-ceremony.ts';

export interface Spent {
  challenge: string;
  personId: string | null;
}

/**
 * Ends a ceremony by its one answer: of many at once exactly one gets it.
 * @param tx where a wrong answer too is to spend it, no transaction that fails with the answer
 * @throws DomainError ceremony_over
 */
export async function spendCeremony(tx: Pick<Prisma.TransactionClient, '$queryRaw'>, id: string, kind: CeremonyKind): Promise<Spent> {
  const [spent] = await tx.$queryRaw<Spent[]>`
    DELETE FROM ceremony WHERE id = ${id}::uuid AND kind = ${kind} AND expires_at > app_now() RETURNING challenge, person_id AS "personId"`;
  if (spent === undefined) throw ceremonyOver();
  return spent;
}
