import type { Grade } from '@whetstone/study/study-types';
import { Prisma } from '@whetstone/db/generated/client';

export interface LatestGrade {
  grade: Grade;
  /** what was predicted before the answer was seen; null for a first grade */
  predicted: number | null;
}

interface Row {
  id: string;
  kind: string;
  undoesId: string | null;
  grade: number | null;
  predicted: number | null;
}

export const latestGradesSql = (personId: string, most: number): Prisma.Sql => Prisma.sql`
  SELECT id::text, kind::text, undoes_id::text AS "undoesId", grade, predicted_recall AS predicted
  FROM review WHERE person_id = ${personId}::uuid ORDER BY studied_on DESC LIMIT ${most}`;

/** The grades that count among the latest entries of a person's log. */
export async function readLatestGrades(db: Pick<Prisma.TransactionClient, '$queryRaw'>, personId: string, most: number): Promise<LatestGrade[]> {
  const rows = await db.$queryRaw<Row[]>(latestGradesSql(personId, most));
  const takenBack = new Set(rows.map(({ undoesId }) => undoesId));
  const counting = rows.filter(({ id, kind }) => kind === 'grade' && !takenBack.has(id));
  return counting.map(({ grade, predicted }) => ({ grade: (grade ?? 1) as Grade, predicted }));
}
