import type { Prisma } from '@whetstone/db/create-db';
import { announceChange } from './announce-change.ts';

/**
 * Puts a submission into the open queue once more, for a mentor who has read it in none of its readings.
 * @param id of the first submission
 */
export async function addReading(tx: Prisma.TransactionClient, personId: string, id: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO submission (person_id, id, ticket, kind, source_id, may_pass_on, question, is_anonymous, body, part_sources, minutes, areas, start_by, second_of_id)
    SELECT person_id, gen_random_uuid(), uuidv7(), kind, source_id, true, question, is_anonymous, body, part_sources, minutes, areas, CASE WHEN start_by > app_now() THEN start_by END, id
    FROM submission WHERE person_id = ${personId}::uuid AND id = ${id}::uuid`;
  await announceChange(tx, personId);
}
