import type { Prisma } from '@whetstone/db/generated/client';
import { CLOCK_COLUMNS, type ClockRow } from './clock-columns.ts';
import { type StudyClock, openClock } from './open-clock.ts';

/** The person's own time, now. */
export async function readStudyClock(db: Pick<Prisma.TransactionClient, '$queryRaw'>, personId: string): Promise<StudyClock> {
  const [row] = await db.$queryRaw<[ClockRow]>`
    SELECT ${CLOCK_COLUMNS} FROM person p LEFT JOIN study_preferences s ON s.person_id = p.id WHERE p.id = ${personId}::uuid`;
  return openClock(row);
}
