import { Prisma } from '@whetstone/db/generated/client';
import type { Grade, LogEntry } from '@whetstone/study/study-types';
import type { Runner } from './review-state.ts';

export interface LogRow {
  personId: string;
  questionId: string;
  id: string;
  kind: LogEntry['kind'];
  grade: number | null;
  undoesId: string | null;
  happenedAt: Date;
  studiedOn: string;
}

/** A row of the log as packages/study takes it. */
export function toEntry({ id, kind, grade, undoesId, happenedAt, studiedOn }: Omit<LogRow, 'personId' | 'questionId'>): LogEntry {
  const base = { id, happenedAt, studiedOn };
  if (kind === 'grade') return { ...base, kind, grade: (grade ?? 1) as Grade };
  return kind === 'undo' ? { ...base, kind, undoesId: undoesId ?? '' } : { ...base, kind };
}

export const LOG_COLUMNS = Prisma.sql`person_id AS "personId", question_id AS "questionId", id, kind::text AS kind, grade, undoes_id AS "undoesId",
  happened_at AS "happenedAt", studied_on::text AS "studiedOn"`;

/** The whole log of one person and question. */
export async function readLog(db: Pick<Runner, '$queryRaw'>, personId: string, questionId: string): Promise<LogEntry[]> {
  const rows = await db.$queryRaw<LogRow[]>`SELECT ${LOG_COLUMNS} FROM review WHERE person_id = ${personId}::uuid AND question_id = ${questionId}`;
  return rows.map(toEntry);
}
