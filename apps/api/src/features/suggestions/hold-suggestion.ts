import { Prisma } from '@whetstone/db/generated/client';
import { DomainError } from '../../domain-error.ts';
import { type SuggestionRow, readSuggestions } from './read-suggestions.ts';

/**
 * A suggestion to a candidate, locked; and before it the grants between the two, in the order in which revoking locks them.
 * @throws DomainError not_found for one to somebody else and for none alike
 */
export async function holdSuggestion(tx: Prisma.TransactionClient, personId: string, ticket: string): Promise<SuggestionRow> {
  await tx.$queryRaw`
    SELECT FROM consent WHERE candidate_id = ${personId}::uuid AND mentor_id = (SELECT mentor_id FROM suggestion WHERE ticket = ${ticket}::uuid) FOR SHARE`;
  await tx.$queryRaw`SELECT FROM suggestion WHERE person_id = ${personId}::uuid AND ticket = ${ticket}::uuid FOR NO KEY UPDATE`;
  const [row] = await readSuggestions(tx, Prisma.sql`s.person_id = ${personId}::uuid AND s.ticket = ${ticket}::uuid`);
  if (row === undefined) throw new DomainError('not_found', 'There is nothing at this address.');
  return row;
}
