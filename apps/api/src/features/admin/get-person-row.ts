import type { PersonRow } from '@whetstone/contracts/admin';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import { DomainError } from '../../domain-error.ts';
import { recordReads } from '../../record-reads.ts';
import { readPersonRows } from './read-person-rows.ts';

/** One person as admins see them, in answer to a change that may have changed nothing; who is shown finds it in their own log. @throws DomainError not_found */
export async function getPersonRow(tx: Prisma.TransactionClient, actor: Actor, id: string): Promise<PersonRow> {
  const [row] = await readPersonRows(tx, actor, [id]);
  if (row === undefined) throw new DomainError('not_found', 'There is no such person.');
  const { pseudonym } = await tx.person.findUniqueOrThrow({ where: { id }, select: { pseudonym: true } });
  await recordReads(tx, actor, { list: 'people', people: [pseudonym] });
  return row;
}
