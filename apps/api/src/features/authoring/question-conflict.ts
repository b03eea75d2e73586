import type { QuestionConflictView } from '@whetstone/contracts/question-files';
import type { Prisma } from '@whetstone/db/generated/client';
import { DomainError } from '../../domain-error.ts';
import type { FileSide } from './read-sides.ts';
import { storedRecordOf } from './stored-record.ts';
import { type QuestionRow, getQuestionRow } from './get-question-row.ts';

export interface ConflictKey {
  /** the workspace */
  id: string;
  conflictId: string;
}

export type ConflictRow = Prisma.QuestionConflictGetPayload<object>;

export const conflictKeyOf = ({ id, conflictId }: ConflictKey) => ({ workspaceId_id: { workspaceId: id, id: conflictId } });

/** A conflict of a workspace with its question. @throws DomainError not_found */
export async function getConflictRow(tx: Prisma.TransactionClient, key: ConflictKey): Promise<{ conflict: ConflictRow; question: QuestionRow }> {
  const conflict = await tx.questionConflict.findUnique({ where: conflictKeyOf(key) });
  if (conflict === null) throw new DomainError('not_found', 'There is no such conflict in your workspace.');
  return { conflict, question: await getQuestionRow(tx, { id: key.id, questionId: conflict.questionId }) };
}

const titleIn = ({ record }: ConflictRow): string => (record as unknown as FileSide['record']).title;

/** The side of the file, as it was read when it came. */
export function fileSideOf(conflict: ConflictRow): FileSide {
  // Written by `takeFile`, and never changed since.
  const { area, skills, sources, said } = conflict.place as unknown as FileSide['place'] & Pick<FileSide, 'said'>;
  return { record: storedRecordOf({ record: conflict.record, title: titleIn(conflict) }), place: { area, skills, sources }, said };
}

/** What lists and the conflict itself tell alike. */
export function presentConflict(
  { id, questionId, path, createdAt, choice }: ConflictRow,
  title: string,
): Omit<QuestionConflictView, 'isMine' | 'by' | 'version' | 'base' | 'ours' | 'file'> {
  return { id, questionId, title, path, createdAt: createdAt.toISOString(), settled: choice };
}
