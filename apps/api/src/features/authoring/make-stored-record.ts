import { DomainError } from '../../domain-error.ts';
import { asFile } from './as-file.ts';
import { checkInThread } from './check-in-thread.ts';
import type { IdentifiedRecord } from './give-ids.ts';
import { presentRecord } from './present-record.ts';
import type { StoredRecord } from './stored-record.ts';

const NOWHERE = { area: null, skills: [], sources: [] };

/** The code part of a text: read where it can be read whole, else as it was written. @throws DomainError invalid_request where reading takes too long */
async function readCode(text: string, record: StoredRecord): Promise<Pick<StoredRecord, 'code' | 'codeText'>> {
  if (text === '') return { code: null };
  const [checked] = await checkInThread([asFile({ id: 'q-code', record: { ...record, codeText: text }, place: NOWHERE, status: 'draft' })]);
  if (!checked)
    throw new DomainError('invalid_request', 'The code part takes too long to read.', [{ field: 'record.code', message: 'takes too long to read' }]);
  const code = checked.isCodeWhole ? (checked.record?.code ?? null) : null;
  return code === null ? { code: null, codeText: text } : { code };
}

/**
 * What was sent, as a version holds it.
 * @param before what the current version says: a code part that stays is not read again
 */
export async function makeStoredRecord(given: IdentifiedRecord, before: StoredRecord | null): Promise<StoredRecord> {
  const { kind, choices, code, ...said } = given;
  const record: StoredRecord = { kind: 'question', ...said, questionKind: kind, ...(choices.length > 0 && { choices }), code: null };
  if (before !== null && presentRecord(before).code === code)
    return { ...record, code: before.code, ...(before.codeText !== undefined && { codeText: before.codeText }) };
  // its texts may hold headings of their own, which are no fault of the code
  const bare = { ...record, title: 'Code', prompt: 'Code', answer: 'Code', hints: [], rubric: [], probes: [], pitfalls: '', references: '', choices: [] };
  return { ...record, ...(await readCode(code, bare)) };
}
