import type { Db } from '@whetstone/db/create-db';
import { Prisma } from '@whetstone/db/generated/client';
import { REVIEW_MS } from '../rounds/read-past-rounds.ts';

/** A grade that was given on a day and not taken back. */
export interface DayGrade {
  questionId: string;
  /** the first grade that this question ever got */
  isFirst: boolean;
  durationMs: number;
}

/** What a person did on a day beside rounds. */
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
  SELECT r.id::text, r.kind::text, r.question_id AS "questionId", r.undoes_id::text AS "undoesId", ${REVIEW_MS} AS "durationMs",
    r.predicted_recall IS NULL AS "isFirst"
  FROM review r WHERE r.person_id = ${personId}::uuid AND r.studied_on = ${on}::date ORDER BY r.happened_at, r.id`;

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
