import type { QuestionConflictView } from '@whetstone/contracts/question-files';
import type { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { getMembership } from '../workspaces/get-membership.ts';
import type { QuestionRow } from './get-question-row.ts';
import { nameMakers } from './name-makers.ts';
import { placeOf } from './place-of.ts';
import { presentRecord } from './present-record.ts';
import { type ConflictKey, type ConflictRow, fileSideOf, getConflictRow, presentConflict } from './question-conflict.ts';
import { type FileSide, baseOf } from './read-sides.ts';
import { storedRecordOf } from './stored-record.ts';

const presentSide = ({ record, place }: Pick<FileSide, 'record' | 'place'>): QuestionConflictView['file'] => ({ record: presentRecord(record), place });

/** What both sides began from. Where the question stood then is known as long as no other file has come or gone since; else it is where it stands. */
async function readBase(tx: Prisma.TransactionClient, question: QuestionRow, { base: number, ...rest }: ConflictRow): Promise<QuestionConflictView['base']> {
  if (number === null) return null;
  const { area, skills, sources } = baseOf(question, fileSideOf({ base: number, ...rest })).place ?? placeOf(question);
  const version = await tx.questionVersion.findUnique({ where: { questionId_number: { questionId: question.id, number } } });
  return version && presentSide({ record: storedRecordOf(version), place: { area, skills, sources } });
}

/** Both sides of a conflict in a workspace of the actor's. @throws DomainError not_found for every other */
export async function getConflict({ db }: Deps, actor: Actor, key: ConflictKey): Promise<QuestionConflictView> {
  return db.$transaction(async (tx) => {
    await getMembership(tx, actor, key.id);
    const { conflict, question } = await getConflictRow(tx, key);
    const name = await nameMakers(tx, actor, { list: conflict.id, pseudonyms: [conflict.madeBy] });
    return {
      ...presentConflict(conflict, question.version.title),
      ...name(conflict.madeBy),
      version: question.currentVersion,
      base: await readBase(tx, question, conflict),
      ours: presentSide({ record: storedRecordOf(question.version), place: placeOf(question) }),
      file: presentSide(fileSideOf(conflict)),
    };
  });
}
