import type { QuestionSourceView } from '@whetstone/contracts/authoring';
import type { settleQuestionConflict as contract } from '@whetstone/contracts/question-files';
import type { Prisma } from '@whetstone/db/generated/client';
import type * as z from 'zod/mini';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { readNow } from '../../read-now.ts';
import { recordAudit } from '../../record-audit.ts';
import { requireEditor } from '../workspaces/require-editor.ts';
import { checkPlace } from './check-place.ts';
import { cleanRecord } from './clean-record.ts';
import { type QuestionRow, getQuestionRow, lockQuestionRow } from './get-question-row.ts';
import { giveIds } from './give-ids.ts';
import { makeStoredRecord } from './make-stored-record.ts';
import { hashOfPlace, placeOf } from './place-of.ts';
import { presentSource } from './present-source.ts';
import { type ConflictKey, conflictKeyOf, fileSideOf, getConflictRow } from './question-conflict.ts';
import type { FileSide } from './read-sides.ts';
import { saysTheSame } from './says-the-same.ts';
import { storedRecordOf } from './stored-record.ts';
import { writeNextVersion } from './write-next-version.ts';
import { writePlace } from './write-place.ts';

type Tx = Prisma.TransactionClient;
type Wish = z.infer<typeof contract.schema.body>;
type Given = ConflictKey & { wish: Wish };

const sideOfQuestion = (row: QuestionRow): FileSide => ({ record: storedRecordOf(row.version), place: placeOf(row), said: null });

/** What is to hold from now on. */
async function chosenSide(db: Tx, { wish, ...key }: Given): Promise<{ side: FileSide; questionId: string }> {
  const { conflict, question } = await getConflictRow(db, key);
  const { questionId } = conflict;
  if (wish.take === 'file') return { side: fileSideOf(conflict), questionId };
  if (wish.take === 'ours') return { side: sideOfQuestion(question), questionId };
  const identified = giveIds(cleanRecord(wish.record), { questionId, base: wish.version });
  return { side: { record: await makeStoredRecord(identified, storedRecordOf(question.version)), place: wish.place, said: null }, questionId };
}

/** @returns the version that holds */
async function write(tx: Tx, actor: Actor, { row, side }: { row: QuestionRow; side: FileSide }): Promise<number> {
  if (hashOfPlace(side.place) !== hashOfPlace(placeOf(row))) await writePlace(tx, row, side.place);
  const isNew = !saysTheSame(side.record, storedRecordOf(row.version));
  return isNew ? writeNextVersion(tx, { question: row, record: side.record, madeBy: actor.pseudonym }) : row.currentVersion;
}

function checkMaySettle(row: QuestionRow, { version }: Wish): void {
  if (row.currentVersion !== version) throw new DomainError('conflict', 'Somebody has changed the question since you looked. Look again, then choose.');
  if (row.status === 'retired') throw new DomainError('conflict', 'The question is retired. Restore it first.');
}

async function settle(tx: Tx, actor: Actor, { given, row, side }: { given: Given; row: QuestionRow; side: FileSide }): Promise<void> {
  const { take } = given.wish;
  const version = await write(tx, actor, { row, side });
  // a file that did not hold still says what it said: who changes it next begins from what it began from
  const base = { fileVersion: version, filePlace: { ...side.place, said: side.said } };
  if (take === 'file') await tx.question.update({ where: { id: row.id }, data: base, select: { id: true } });
  const data = { choice: take, settledBy: actor.pseudonym, settledAt: await readNow(tx) };
  await tx.questionConflict.update({ where: conflictKeyOf(given), data, select: { id: true } });
  await recordAudit(tx, { act: 'workspace.change', actor: actor.pseudonym, target: given.id });
}

/**
 * Lets one side of a conflict hold, or what somebody has merged of both. The same choice again changes nothing.
 * @throws DomainError conflict where the question has changed since, or another choice was made
 */
export async function settleConflict({ db }: Deps, actor: Actor, given: Given): Promise<QuestionSourceView> {
  await requireEditor(db, actor, given.id);
  const { side, questionId } = await chosenSide(db, given);
  await checkPlace(db, side.place);
  const key = { id: given.id, questionId };
  return db.$transaction(async (tx) => {
    await requireEditor(tx, actor, given.id);
    const row = await lockQuestionRow(tx, key);
    const { conflict } = await getConflictRow(tx, given);
    const isDone = conflict.choice === given.wish.take && (conflict.choice !== 'merged' || saysTheSame(side.record, storedRecordOf(row.version)));
    if (isDone) return presentSource(tx, actor, key);
    if (conflict.choice !== null) throw new DomainError('conflict', 'Somebody has settled it otherwise already.');
    checkMaySettle(row, given.wish);
    // what is to be kept is what stands there now
    const chosen = given.wish.take === 'ours' ? sideOfQuestion(await getQuestionRow(tx, key)) : side;
    await settle(tx, actor, { given, row, side: chosen });
    return presentSource(tx, actor, key);
  });
}
