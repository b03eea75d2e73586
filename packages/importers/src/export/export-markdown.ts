import { parseFile } from '@whetstone/content/parse-file';
import { hashOf, questionVersionPart } from '@whetstone/content/record-json';
import { writeBank } from '@whetstone/content/write/write-bank';
import { writeQuestion } from '@whetstone/content/write/write-question';
import { OWN_FIELDS, findLosses } from './find-losses.ts';
import type { ExportedBank, LeavingBank, LeavingQuestion, Loss } from './exported.ts';

type Record = LeavingQuestion['record'];
type Sorted = Parameters<typeof writeQuestion>[0];

/** What a file of ours must say: area, kind, difficulty and length. */
export const isSorted = (record: Record): record is Sorted =>
  record.area !== '' && record.questionKind !== null && record.difficulty !== null && record.minutes !== null;

/** What is written is read again: a text that was never in a file may hold what a file cannot, as a `##` of its own. */
function isSame(record: Sorted, { file, accepted }: Pick<LeavingQuestion, 'file' | 'accepted'>): boolean {
  // one of the public bank that has no source is named for that alone
  const sources = record.sources.length === 0 ? ['none'] : record.sources;
  const read = parseFile(file, Buffer.from(writeQuestion({ ...record, sources }, { file, accepted }))).record;
  if (read?.kind !== 'question') return false;
  const { id: _id, slug: _slug, area: _area, skills: _skills, status: _status, visibility: _visibility, sources: _sources, ...versioned } = record;
  return hashOf(questionVersionPart(read)) === hashOf(versioned);
}

/** A bank as files of our own format: `bank.md`, and each question in its file. It loses nothing, or names what it loses. */
export function exportMarkdown({ questions, vocabulary }: LeavingBank): ExportedBank {
  const losses: Loss[] = [];
  const files = questions.flatMap((question) => {
    const { file, record, accepted, codeText = '', version } = question;
    const loss = (why: Loss['why'], text: string): void =>
      void losses.push({ question: record.id, field: why === 'no_source' ? 'sources' : 'text', why, text });
    if (!isSorted(record)) {
      loss('stays_out', 'It stays out: a file of ours says area, kind, difficulty and length, and nobody has said them yet.');
      return [];
    }
    const bytes = Buffer.from(writeQuestion(record, { file, accepted, codeText, ...(version !== undefined && { version }) }));
    if (record.sources.length === 0 && record.visibility === 'public')
      loss('no_source', 'A file of the public bank names a source: the check of files asks for one where there is none.');
    if (!isSame(record, { file, accepted }))
      loss('other_version', 'The file is read as another version: a text has headings or lists that do not fit into it.');
    losses.push(...findLosses(question, 'A file of ours', OWN_FIELDS));
    return [{ path: file, bytes }];
  });
  return { files: [{ path: 'bank.md', bytes: Buffer.from(writeBank(vocabulary)) }, ...files], losses };
}
