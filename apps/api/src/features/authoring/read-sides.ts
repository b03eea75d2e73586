import { hashOf } from '@whetstone/content/record-json';
import type { AuthoredPlace } from '@whetstone/contracts/authored-question';
import type { Prisma } from '@whetstone/db/generated/client';
import type { QuestionRow } from './get-question-row.ts';
import type { Question } from './judge-file.ts';
import { type FileHashes, hashOfText } from './normal-text.ts';
import { hashOfPlace, placeOf } from './place-of.ts';
import { type StoredRecord, storedRecordOf } from './stored-record.ts';

type Reads = Pick<Prisma.TransactionClient, 'questionVersion' | 'questionConflict'>;

export interface FileSide {
  record: StoredRecord;
  place: AuthoredPlace;
}

/** The same for files that say the same of a question. */
export const hashOfSide = ({ record, place }: FileSide): string => hashOf({ text: hashOfText(record), place: hashOfPlace(place) });

export const filePlaceOf = ({ filePlace }: Pick<QuestionRow, 'filePlace'>): AuthoredPlace | null => filePlace as unknown as AuthoredPlace | null;

const MOST_FORMER = 200;

/** Versions before the current ones, the newest of each question first. */
async function readOlder(db: Reads, rows: readonly QuestionRow[]) {
  const versions = await db.questionVersion.findMany({
    where: { OR: rows.map((row) => ({ questionId: row.id, number: { lt: row.currentVersion, gte: row.currentVersion - MOST_FORMER } })) },
    orderBy: { number: 'desc' },
    select: { questionId: true, number: true, title: true, record: true },
  });
  return Map.groupBy(versions, ({ questionId }) => questionId);
}

async function isAsFile(hashes: FileHashes, row: QuestionRow, file: string): Promise<boolean> {
  const current = storedRecordOf(row.version);
  // what was never anywhere but in files is the same without writing it again
  return hashOfText(current) === file || (await hashes.of([current]))[0] === file;
}

/** Reads at once what `readSides` would read one by one. */
export async function readAhead(db: Reads, hashes: FileHashes, pairs: readonly { row: QuestionRow; side: FileSide }[]): Promise<void> {
  const differing = pairs.filter(({ row, side }) => hashOfText(storedRecordOf(row.version)) !== hashOfText(side.record));
  await hashes.of(differing.map(({ row }) => storedRecordOf(row.version)));
  const changed: QuestionRow[] = [];
  for (const { row, side } of differing) if (!(await isAsFile(hashes, row, hashOfText(side.record)))) changed.push(row);
  if (changed.length > 0) await hashes.of([...(await readOlder(db, changed)).values()].flat().map(storedRecordOf));
}

async function readTexts(db: Reads, hashes: FileHashes, { row, file }: { row: QuestionRow; file: string }): Promise<Pick<Question, 'text' | 'former'>> {
  if (await isAsFile(hashes, row, file)) return { text: { file, current: file, base: null }, former: new Set() };
  const older = (await readOlder(db, [row])).get(row.id) ?? [];
  const [now = '', ...former] = await hashes.of([row.version, ...older].map(storedRecordOf));
  const base = row.fileVersion === row.currentVersion ? now : (former[older.findIndex(({ number }) => number === row.fileVersion)] ?? null);
  return { text: { file, current: now, base }, former: new Set(former) };
}

/** All that decides what becomes of a file of a question. */
export async function readSides(db: Reads, hashes: FileHashes, { row, side }: { row: QuestionRow; side: FileSide }): Promise<Question> {
  const { text, former } = await readTexts(db, hashes, { row, file: hashOfText(side.record) });
  const filePlace = filePlaceOf(row);
  const settled = await db.questionConflict.count({ where: { questionId: row.id, hash: hashOfSide(side), choice: { not: null } } });
  return {
    text,
    former,
    place: { file: hashOfPlace(side.place), current: hashOfPlace(placeOf(row)), base: filePlace && hashOfPlace(filePlace) },
    isSettled: settled > 0,
  };
}
