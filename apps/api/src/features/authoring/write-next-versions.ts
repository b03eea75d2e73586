import { hashOf } from '@whetstone/content/record-json';
import type { Prisma } from '@whetstone/db/generated/client';
import { insertRows } from '@whetstone/db/insert-rows';
import { questionIdOf, rowIdOf } from '../bank-imports/question-id.ts';
import type { StoredRecord } from './stored-record.ts';

type Tx = Prisma.TransactionClient;

/** HTML is made when it is first read (docs/decisions/021) */
const NOT_RENDERED = 0;

export interface NextVersion {
  /** locked by the caller; `currentVersion` is 0 for one that has just been made */
  question: { id: string; workspaceId: string; currentVersion: number; importId: string | null };
  record: StoredRecord;
  /** a pseudonym */
  madeBy: string;
  /** its texts are those of the version before: it is found by the same words */
  isSameText?: true;
}

/** Tags and headings of the banks that questions came from, by question: words that find them, though no version says them. */
async function readImportedWords(tx: Tx, nexts: readonly NextVersion[]): Promise<ReadonlyMap<string, string[]>> {
  const keys = nexts.flatMap(({ question: { id, workspaceId, importId } }) => {
    const rowId = rowIdOf(id);
    return importId === null || rowId === null ? [] : [{ workspace_id: workspaceId, import_id: importId, id: rowId }];
  });
  if (keys.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; words: string[] }[]>`
    SELECT r.id, r.tags || r.path AS words FROM json_to_recordset(${JSON.stringify(keys)}::json) AS key (workspace_id uuid, import_id uuid, id uuid)
    JOIN import_row r USING (workspace_id, import_id, id)`;
  return new Map(rows.map(({ id, words }) => [questionIdOf(id), words]));
}

function wordsOf({ title, prompt, choices = [], answer, hints, rubric, probes, pitfalls, references, code, codeText = '' }: StoredRecord): string[] {
  return [
    title,
    prompt,
    ...choices.map(({ text }) => text),
    answer,
    ...hints.map(({ text }) => text),
    ...rubric.flatMap(({ anchors }) => anchors.map(({ text }) => text)),
    ...probes.flatMap((probe) => [probe.prompt, probe.surfaces]),
    pitfalls,
    references,
    ...Object.values(code?.starter ?? {}),
    ...Object.values(code?.reference ?? {}),
    codeText,
  ];
}

/** The rows that a version is made of, but for its words. */
function rowsOf({ question, record, madeBy }: NextVersion) {
  const version = question.currentVersion + 1;
  const key = { questionId: question.id, version };
  const anchors = record.rubric.flatMap((of) => of.anchors.map(({ id, level }) => ({ id, dimension: of.dimension, level })));
  return {
    version: {
      questionId: question.id,
      number: version,
      hash: hashOf(record),
      title: record.title,
      kind: record.questionKind,
      difficulty: record.difficulty,
      minutes: record.minutes,
      record: record as unknown as Prisma.InputJsonObject,
      ...(record.code && { code: record.code as unknown as Prisma.InputJsonObject }),
      promptHtml: '',
      answerHtml: '',
      pitfallsHtml: '',
      referencesHtml: '',
      rendererVersion: NOT_RENDERED,
      madeBy,
    },
    hints: record.hints.map(({ id }, position) => ({ ...key, id, position, html: '' })),
    anchors: anchors.map((anchor, position) => ({ ...key, ...anchor, position, html: '' })),
    probes: record.probes.map(({ id }, position) => ({ ...key, id, position, promptHtml: '', surfacesHtml: '' })),
  };
}

/** A search finds a question by what it says now. */
async function writeWords(tx: Tx, nexts: readonly NextVersion[]): Promise<void> {
  if (nexts.length === 0) return;
  const imported = await readImportedWords(tx, nexts);
  const words = nexts.map(({ question, record }) => ({
    question_id: question.id,
    text: [...wordsOf(record), ...(imported.get(question.id) ?? [])].join('\n').toLowerCase(),
  }));
  await tx.$executeRaw`
    INSERT INTO workspace_words AS w (question_id, text)
    SELECT question_id, text FROM json_populate_recordset(NULL::workspace_words, ${JSON.stringify(words)}::json)
    ON CONFLICT (question_id) DO UPDATE SET text = excluded.text WHERE w.text <> excluded.text`;
}

/**
 * Writes what questions of a workspace say from now on: a new version of each, by which it becomes a draft again, and the words that a
 * search in the workspace finds it by. Versions before it stay as they are. Some statements, however many there are.
 * @param nexts of different questions; a record's ids of hints, anchors and probes are each used once
 */
export async function writeNextVersions(tx: Tx, nexts: readonly NextVersion[]): Promise<void> {
  if (nexts.length === 0) return;
  const made = nexts.map(rowsOf);
  await insertRows(
    tx,
    'question_version',
    made.map(({ version }) => version),
  );
  await insertRows(
    tx,
    'hint',
    made.flatMap(({ hints }) => hints),
  );
  await insertRows(
    tx,
    'rubric_anchor',
    made.flatMap(({ anchors }) => anchors),
  );
  await insertRows(
    tx,
    'probe',
    made.flatMap(({ probes }) => probes),
  );
  const ids = nexts.map(({ question }) => question.id);
  await tx.$executeRaw`UPDATE question SET current_version = current_version + 1, status = 'draft', retired_at = NULL WHERE id = ANY (${ids})`;
  await writeWords(
    tx,
    nexts.filter(({ isSameText }) => isSameText !== true),
  );
}
