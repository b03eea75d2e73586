import type { CheckedQuestion } from '@whetstone/content/check-question';
import type { AuthoredField, AuthoredPlace, AuthoringFinding } from '@whetstone/contracts/authored-question';
import type { Deps } from '../../deps.ts';
import { asFile } from './as-file.ts';
import { checkInThread } from './check-in-thread.ts';
import { findUnknown } from './check-place.ts';
import type { StoredRecord } from './stored-record.ts';

interface Asked {
  id: string;
  record: StoredRecord;
  place: AuthoredPlace;
}

/** What only a question that is handed in has to have. */
const FOR_READY = new Set(['ready-question-is-complete', 'ladder-has-four-to-six-rungs']);

const aboutField = (field: AuthoredField, rule: string, words: { text: string; fix: string; isForReady: boolean }): AuthoringFinding => ({
  field,
  index: null,
  anchor: null,
  line: 1,
  severity: 'error',
  rule,
  ...words,
});

function findUnsaid({ questionKind, difficulty, minutes }: StoredRecord): AuthoringFinding[] {
  const parts: [AuthoredField, string | number | null][] = [
    ['kind', questionKind],
    ['difficulty', difficulty],
    ['minutes', minutes],
  ];
  return parts
    .filter(([, said]) => said === null)
    .map(([field]) => aboutField(field, 'ready-question-is-complete', { text: `a ready question without ${field}`, fix: 'Say it.', isForReady: true }));
}

const unread = (): AuthoringFinding =>
  aboutField('prompt', 'can-be-read', { text: 'the question takes too long to read', fix: 'Shorten it, or nest less.', isForReady: false });

const ofLinter = ({ findings }: CheckedQuestion): AuthoringFinding[] => findings.map((finding) => ({ ...finding, isForReady: FOR_READY.has(finding.rule) }));

/** All that is wrong with a question, as it would have to be to be ready, in the order of the linter. */
export async function findFindings({ db }: Pick<Deps, 'db'>, asked: Asked): Promise<AuthoringFinding[]> {
  const [checked] = await checkInThread([asFile({ ...asked, status: 'ready' })]);
  const unknown = await findUnknown(db, asked.place);
  return [
    ...findUnsaid(asked.record),
    ...unknown.map(({ field, text }) => aboutField(field, 'references-resolve', { text, fix: 'Choose one that is there.', isForReady: false })),
    ...(checked ? ofLinter(checked) : [unread()]),
  ];
}
