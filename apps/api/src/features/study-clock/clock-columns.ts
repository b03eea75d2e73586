import { Prisma } from '@whetstone/db/generated/client';
import { isPublicQuestion } from '../questions/public-question.ts';

/**
 * Whether stage `n` of the guide of target `t` asks for a question, by itself or by a stage before it: the SQL of what
 * `listComingStages` counts. The last stage asks for all that the guide names.
 */
const IS_ASKING = Prisma.sql`EXISTS (
  SELECT FROM guide_question gq
  JOIN guide_section gs ON gs.guide_id = gq.guide_id AND gs.kind = gq.kind AND gs.slug = gq.section_slug
  JOIN question aq ON aq.id = gq.question_id
  WHERE gq.guide_id = t.guide_id
    AND (gq.kind = 'stage' AND gs.position <= n.position
      OR NOT EXISTS (SELECT FROM guide_section later WHERE later.guide_id = t.guide_id AND later.kind = 'stage' AND later.position > n.position))
    AND ${isPublicQuestion('aq')}
    AND NOT EXISTS (SELECT FROM target_area o WHERE o.person_id = t.person_id AND o.target_id = t.id AND o.area_slug = aq.area_slug))`;

/**
 * The dates that a person works to, from about today on: their own date is another than UTC's for some hours. Eight hold the next
 * one for sure, since no more than four can be over by the person's own date.
 */
const STAGE_DATES = Prisma.sql`(
  SELECT coalesce(jsonb_agg(dated), '[]') FROM (
    SELECT ts."on", bool_or(${IS_ASKING}) AS "isAsking"
    FROM target t
    JOIN document g ON g.id = t.guide_id AND g.retired_at IS NULL
    JOIN target_stage ts ON ts.person_id = t.person_id AND ts.target_id = t.id
    JOIN guide_section n ON n.guide_id = t.guide_id AND n.kind = 'stage' AND n.slug = ts.stage_slug
    WHERE t.person_id = p.id AND t.ended_at IS NULL AND ts."on" >= (app_now() AT TIME ZONE 'UTC')::date - 2
    GROUP BY ts."on" ORDER BY 2 DESC, 1 LIMIT 8) dated)`;

/** What `openClock` needs, of `person p` left-joined with `study_preferences s`: part of statements that read more at once. */
export const CLOCK_COLUMNS = Prisma.sql`
  app_now() AS now, p.created_at AS "joinedAt", p.time_zone AS "timeZone", p.day_ends_at_minutes AS "dayEndsAtMinutes", s.weights,
  ${STAGE_DATES} AS "stageDates"`;

/** As the database gives them. */
export interface ClockRow {
  now: Date;
  joinedAt: Date;
  timeZone: string;
  dayEndsAtMinutes: number;
  weights: number[] | null;
  /** dates of stages, from about today on, and whether any stage of that day asks for a question */
  stageDates: { on: string; isAsking: boolean }[];
}
