import { hashOf } from '@whetstone/content/record-json';
import type { QuestionJson } from '@whetstone/content/write/question-pieces';
import { DomainError } from '../../domain-error.ts';
import { asFile } from './as-file.ts';
import { checkInThread } from './check-in-thread.ts';
import type { StoredRecord } from './stored-record.ts';

/** What a question as a file has it says, without where it stands. */
export function saidBy({
  id: _id,
  slug: _slug,
  area: _area,
  skills: _skills,
  status: _status,
  visibility: _visibility,
  sources: _sources,
  ...said
}: QuestionJson): StoredRecord {
  return said;
}

export const hashOfText = (record: StoredRecord): string => hashOf(record);

const NOWHERE = { area: null, skills: [], sources: [] };

/** Hashes of what records say once they are written into files and read again: what a file of each has, whatever markup stands around it. */
export interface FileHashes {
  /** Reads those that were not asked for before, in one thread. @throws DomainError conflict where that takes too long */
  of: (records: readonly StoredRecord[]) => Promise<string[]>;
}

export function rememberFileHashes(): FileHashes {
  const known = new Map<string, string>();
  const readMissing = async (records: readonly StoredRecord[]): Promise<void> => {
    const missing = records.filter((record) => !known.has(hashOfText(record)));
    const checked = await checkInThread(missing.map((record) => asFile({ id: 'q-side', record, place: NOWHERE, status: 'draft' })));
    for (const [at, record] of missing.entries()) {
      const answer = checked[at];
      if (!answer) throw new DomainError('conflict', 'The questions take too long to be compared. Bring the files back by parts.');
      const { questionKind, difficulty, minutes } = record;
      // what nobody has said is filled in to be written, and is not said by it
      const said = answer.record === null ? record : { ...saidBy(answer.record), questionKind, difficulty, minutes };
      known.set(hashOfText(record), hashOfText(said));
    }
  };
  return {
    of: async (records) => {
      await readMissing(records);
      return records.map((record) => known.get(hashOfText(record)) ?? hashOfText(record));
    },
  };
}
