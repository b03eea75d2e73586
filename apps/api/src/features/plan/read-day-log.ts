import type { Db } from '@whetstone/db/create-db';
import { Prisma } from '@whetstone/db/generated/client';

/** A grade that was given on a day and not taken back. */
export interface DayGrade {
  questionId: string;
  /** the first grade that this question ever got */
  isFirst: boolean;
  durationMs: number;
}

/** What a person did on a day. */
export interface DayLog {
  grades: DayGrade[];
  /** ids of pages that were read, with their minutes */
  readings: { documentId: string; minutes: number }[];
  /** minutes of all of it, grades that were taken back too: the time was spent */
  minutes: number;
}

interface Row {
  id: string;
  kind: string;
  questionId: string;
  undoesId: string | null;
  durationMs: number;
  isFirst: boolean;
}

const MINUTE_MS = 60_000;

export const dayLogSql = (personId: string, on: string): Prisma.Sql => Prisma.sql`
  SELECT id::text, kind::text, question_id AS "questionId", undoes_id::text AS "undoesId", duration_ms AS "durationMs", predicted_recall IS NULL AS "isFirst"
  FROM review WHERE person_id = ${personId}::uuid AND studied_on = ${on}::date ORDER BY happened_at, id`;

export async function readDayLog(db: Pick<Db, '$queryRaw'>, personId: string, on: string): Promise<DayLog> {
  const rows = await db.$queryRaw<Row[]>(dayLogSql(personId, on));
  const readings = await db.$queryRaw<DayLog['readings']>`
    SELECT document_id AS "documentId", minutes FROM reading_done WHERE person_id = ${personId}::uuid AND studied_on = ${on}::date ORDER BY created_at`;
  const takenBack = new Set(rows.map(({ undoesId }) => undoesId));
  const ms = rows.reduce((sum, { durationMs }) => sum + durationMs, 0);
  return {
    grades: rows.filter(({ id, kind }) => kind === 'grade' && !takenBack.has(id)),
    readings,
    minutes: Math.round(ms / MINUTE_MS) + readings.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}
