import type { Prisma } from '@whetstone/db/generated/client';
import type { Standing } from './read-chosen.ts';

/** What stands on the row of a question, and in no version. */
export type Place = Pick<Standing, 'status' | 'area' | 'skills'>;

/** Gives questions, which the caller has locked, their state, area and skills: three statements, however many there are. */
export async function writePlaces(tx: Prisma.TransactionClient, places: readonly (Place & { id: string })[]): Promise<void> {
  if (places.length === 0) return;
  const json = JSON.stringify(places.map(({ id, status, area, skills }) => ({ id, status, area, skills })));
  await tx.$executeRaw`
    UPDATE question q SET area_slug = given.area, status = given.status,
      retired_at = CASE WHEN given.status = 'retired' THEN coalesce(q.retired_at, app_now()) END
    FROM json_to_recordset(${json}::json) AS given (id text, status question_status, area text) WHERE q.id = given.id`;
  await tx.$executeRaw`
    DELETE FROM question_skill s USING json_to_recordset(${json}::json) AS given (id text, skills text[])
    WHERE s.question_id = given.id AND s.skill_slug <> ALL (given.skills)`;
  await tx.$executeRaw`
    INSERT INTO question_skill (question_id, skill_slug)
    SELECT given.id, unnest(given.skills) FROM json_to_recordset(${json}::json) AS given (id text, skills text[]) ON CONFLICT DO NOTHING`;
}
