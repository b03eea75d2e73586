import { Prisma } from '@whetstone/db/generated/client';

/** What `openClock` needs, of `person p` left-joined with `study_preferences s`: part of statements that read more at once. */
export const CLOCK_COLUMNS = Prisma.sql`
  app_now() AS now, p.created_at AS "joinedAt", p.time_zone AS "timeZone", p.day_ends_at_minutes AS "dayEndsAtMinutes", s.weights,
  ARRAY(SELECT DISTINCT ts."on"::text FROM target t JOIN target_stage ts ON ts.person_id = t.person_id AND ts.target_id = t.id
    WHERE t.person_id = p.id AND t.ended_at IS NULL AND ts."on" >= (app_now() AT TIME ZONE 'UTC')::date - 2 ORDER BY 1 LIMIT 8) AS "stageDates"`;

/** As the database gives them. */
export interface ClockRow {
  now: Date;
  joinedAt: Date;
  timeZone: string;
  dayEndsAtMinutes: number;
  weights: number[] | null;
  /** dates of stages, from about today on */
  stageDates: string[];
}
