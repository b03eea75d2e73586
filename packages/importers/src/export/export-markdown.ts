import { parseFile } from '@whetstone/content/parse-file';
import { hashOf, questionVersionPart } from '@whetstone/content/record-json';
import { writeBank } from '@whetstone/content/write/write-bank';
import { writeQuestion } from '@whetstone/content/write/write-question';
import type { ExportedBank, LeavingBank, LeavingQuestion, Loss } from './exported.ts';

/** What is written is read again: a text that was never in a file may hold what a file cannot, as a `##` of its own. */
function isSame({ file, record }: LeavingQuestion, bytes: Uint8Array): boolean {
  const read = parseFile(file, bytes).record;
  if (read?.kind !== 'question') return false;
  const { id: _id, slug: _slug, area: _area, skills: _skills, status: _status, visibility: _visibility, sources: _sources, ...versioned } = record;
  return hashOf(questionVersionPart(read)) === hashOf(versioned);
}

/** A bank as files of our own format: `bank.md`, and each question in its file. It loses nothing, or names what it loses. */
export function exportMarkdown({ questions, vocabulary }: LeavingBank): ExportedBank {
  const losses: Loss[] = [];
  const files = questions.map((question) => {
    const { file, record, accepted } = question;
    const bytes = Buffer.from(writeQuestion(record, { file, accepted }));
    if (!isSame(question, bytes))
      losses.push({ question: record.id, field: 'text', text: 'The file is read as another version: a text has headings or lists that do not fit into it.' });
    return { path: file, bytes };
  });
  return { files: [{ path: 'bank.md', bytes: Buffer.from(writeBank(vocabulary)) }, ...files], losses };
}
