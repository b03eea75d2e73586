import type { ImportedStudy } from '@whetstone/contracts/exported-study';

/** How the entries of one list of an export become rows of a table. */
export interface StudyTable {
  list: keyof ImportedStudy;
  table: string;
  /** columns by the names that the file has for them, with their types */
  columns: Readonly<Record<string, readonly [column: string, type: string]>>;
  /** the fields that name a row among those of one person */
  key: readonly string[];
  /** of two rows with the same key the one that was changed later stays; without it a row never changes */
  laterBy?: string;
  /** a time that cannot lie in the future */
  times: readonly string[];
  /** what the entries have to refer to: SQL over `g`, the entry, and $2, the person */
  needs: readonly { field: string; message: string; sql: string }[];
}

/** An attempt `a` is of study. One of an assessment is what a workspace will read as worked against its clock: no file adds to it. */
export const IS_OF_STUDY = `NOT EXISTS (SELECT FROM round_question rq JOIN round r ON r.person_id = rq.person_id AND r.id = rq.round_id
  WHERE rq.person_id = a.person_id AND rq.attempt_id = a.id AND r.kind = 'assessment')`;

export const attempt = {
  field: 'attemptId',
  message: 'is no attempt in this file or this account',
  sql: `EXISTS (SELECT FROM attempt a WHERE a.person_id = $2::uuid AND a.id = g.attempt_id AND ${IS_OF_STUDY})`,
};

export const id = { id: ['id', 'uuid'] } as const;
export const seen = { questionId: ['question_id', 'text'], version: ['version', 'int'] } as const;
export const attemptId = { attemptId: ['attempt_id', 'uuid'] } as const;
export const time = (column: string) => [column, 'timestamptz(3)'] as const;
