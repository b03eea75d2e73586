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
  /** the version from which the file says that it was written */
  said: number | null;
}

/** Where a question stood by the last file of it, and the version from which that file said that it was written. */
type FilePlace = AuthoredPlace & { said: number | null };

/** The same for files that say the same of a question. */
export const hashOfSide = ({ record, place }: Pick<FileSide, 'record' | 'place'>): string => hashOf({ text: hashOfText(record), place: hashOfPlace(place) });

const filePlaceOf = ({ filePlace }: Pick<QuestionRow, 'filePlace'>): FilePlace | null => filePlace as unknown as FilePlace | null;

/**
 * What a file and the question had in common last. That is known of the line of files of which one was exported or brought back last; a file
 * of another export began from what it says, and where the question stood then is not known.
 */
export function baseOf(row: QuestionRow, { said }: Pick<FileSide, 'said'>): { version: number | null; place: AuthoredPlace | null } {
  const last = filePlaceOf(row);
  if (said === null || said === last?.said) return { version: row.fileVersion, place: last };
  return { version: said, place: null };
}

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

async function readTexts(db: Reads, hashes: FileHashes, { row, side }: { row: QuestionRow; side: FileSide }): Promise<Pick<Question, 'text' | 'former'>> {
  const file = hashOfText(side.record);
  if (await isAsFile(hashes, row, file)) return { text: { file, current: file, base: null }, former: new Set() };
  const older = (await readOlder(db, [row])).get(row.id) ?? [];
  const [now = '', ...former] = await hashes.of([row.version, ...older].map(storedRecordOf));
  const { version } = baseOf(row, side);
  const base = version === row.currentVersion ? now : (former[older.findIndex(({ number }) => number === version)] ?? null);
  return { text: { file, current: now, base }, former: new Set(former) };
}

/** All that decides what becomes of a file of a question. */
export async function readSides(db: Reads, hashes: FileHashes, { row, side }: { row: QuestionRow; side: FileSide }): Promise<Question> {
  const { text, former } = await readTexts(db, hashes, { row, side });
  const base = baseOf(row, side).place;
  const settled = await db.questionConflict.count({ where: { questionId: row.id, hash: hashOfSide(side), choice: { not: null } } });
  return {
    text,
    former,
    place: { file: hashOfPlace(side.place), current: hashOfPlace(placeOf(row)), base: base && hashOfPlace(base) },
    isSettled: settled > 0,
  };
}
