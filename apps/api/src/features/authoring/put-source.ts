import type { QuestionSourceView, putQuestionSource as contract } from '@whetstone/contracts/authoring';
import type { Prisma } from '@whetstone/db/generated/client';
import type * as z from 'zod/mini';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { otherContent } from '../study-questions/refuse-question.ts';
import { requireEditor } from '../workspaces/require-editor.ts';
import { checkPlace } from './check-place.ts';
import { cleanRecord } from './clean-record.ts';
import { createQuestionRow } from './create-question-row.ts';
import { type QuestionKey, type QuestionRow, findQuestionRow, lockQuestionRow } from './get-question-row.ts';
import { giveIds } from './give-ids.ts';
import { makeStoredRecord } from './make-stored-record.ts';
import { hashOfPlace, placeOf } from './place-of.ts';
import { presentSource } from './present-source.ts';
import { saysTheSame } from './says-the-same.ts';
import { type StoredRecord, storedRecordOf } from './stored-record.ts';
import { writeNextVersion } from './write-next-version.ts';
import { writePlace } from './write-place.ts';

type Tx = Prisma.TransactionClient;
type Given = QuestionKey & z.infer<typeof contract.schema.body>;

/** A new question is named by a UUID that its maker's browser made. */
const NEW_ID = /^q-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const changedSince = (what: string): DomainError =>
  new DomainError('conflict', `Somebody has changed ${what} since you began. Look at both, then save what holds.`);

function checkMayChange({ status }: QuestionRow): void {
  if (status === 'retired') throw new DomainError('conflict', 'The question is retired. Restore it, then change it.');
}

/** Whether the place is to be written. One that only somebody else has changed stays as they left it. @throws DomainError conflict where both have */
function isPlaceNew(row: QuestionRow, { place, basePlace }: Given): boolean {
  const [now, wanted] = [hashOfPlace(placeOf(row)), hashOfPlace(place)];
  if (wanted === now || wanted === basePlace) return false;
  if (now !== basePlace) throw changedSince('where the question stands');
  return true;
}

/** @returns whether it was new */
async function create(tx: Tx, actor: Actor, { given, record }: { given: Given; record: StoredRecord }): Promise<boolean> {
  if (!NEW_ID.test(given.questionId)) throw new DomainError('not_found', 'There is no such question in your workspace.');
  const question = await createQuestionRow(tx, { ...given, title: record.title });
  if (question === null) return false;
  await writePlace(tx, { id: question.id, status: 'draft' }, given.place);
  await writeNextVersion(tx, { question, record, madeBy: actor.pseudonym });
  return true;
}

async function change(tx: Tx, actor: Actor, { given, record }: { given: Given; record: StoredRecord }): Promise<void> {
  const row = await lockQuestionRow(tx, given);
  const isTextNew = !saysTheSame(record, storedRecordOf(row.version));
  const isMoved = isPlaceNew(row, given);
  if (!isTextNew && !isMoved) return;
  // an id that was used before makes no second question
  if (given.base === 0) throw otherContent();
  checkMayChange(row);
  if (isTextNew && given.base !== row.currentVersion) throw changedSince('what the question says');
  if (isMoved) await writePlace(tx, row, given.place);
  if (isTextNew) await writeNextVersion(tx, { question: row, record, madeBy: actor.pseudonym });
}

/**
 * Saves what a question says and where it stands, for one that is new as well. The same again changes nothing.
 * @throws DomainError conflict where somebody else has changed the same since; nothing is written then
 */
export async function putSource({ db }: Deps, actor: Actor, given: Given): Promise<QuestionSourceView> {
  await requireEditor(db, actor, given.id);
  await checkPlace(db, given.place);
  const before = await findQuestionRow(db, given);
  if (before === null && given.base > 0) throw new DomainError('not_found', 'There is no such question in your workspace.');
  const identified = giveIds(cleanRecord(given.record), given);
  const record = await makeStoredRecord(identified, before && storedRecordOf(before.version));
  return db.$transaction(async (tx) => {
    await requireEditor(tx, actor, given.id);
    const isMade = before === null && (await create(tx, actor, { given, record }));
    if (!isMade) await change(tx, actor, { given, record });
    return presentSource(tx, actor, given);
  });
}
