import type { Db } from '@whetstone/db/create-db';
import { studyDate } from '@whetstone/study/study-date';

export interface StudyDay {
  /** the server's time */
  now: Date;
  /** the person's own date, which ends when their settings say */
  today: string;
  timeZone: string;
  dayEndsAtMinutes: number;
}

/** What day it is for a person, by the clock of the database. */
export async function readStudyDay(db: Pick<Db, '$queryRaw'>, personId: string): Promise<StudyDay> {
  const [row] = await db.$queryRaw<Omit<StudyDay, 'today'>[]>`
    SELECT app_now() AS now, time_zone AS "timeZone", day_ends_at_minutes AS "dayEndsAtMinutes" FROM person WHERE id = ${personId}::uuid`;
  if (row === undefined) throw new Error('there is no such person');
  return { ...row, today: studyDate(row.now, row.timeZone, row.dayEndsAtMinutes) };
}
