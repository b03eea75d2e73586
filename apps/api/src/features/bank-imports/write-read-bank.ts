import type { ImportedFile, ImportedQuestion, ImportedTable, ImportMessage } from '@whetstone/importers/bank';
import type { Prisma } from '@whetstone/db/generated/client';
import { insertRows } from '@whetstone/db/insert-rows';
import type { ImportKey } from './get-bank-import.ts';
import { orderedIds } from './ordered-ids.ts';
import type { ReadBank, ReadTask } from './read-files-in-worker.ts';

/** Room for what is split off later. */
const STEP = 1024;
const BATCH = 1000;

/** PostgreSQL holds no NUL; nobody can have meant one. */
const clean = (text: string): string => text.replaceAll('\0', '');

/** Rows are made batch by batch, so that others are answered between two of them. */
async function writeInBatches<T>(list: readonly T[], write: (batch: readonly T[], first: number) => Promise<void>): Promise<void> {
  for (let first = 0; first < list.length; first += BATCH) await write(list.slice(first, first + BATCH), first);
}

interface InFile<T> {
  path: string;
  one: T;
}

const messageRow = ({ path, one: { line, column, severity, rule, text } }: InFile<ImportMessage>) => ({
  file: clean(path),
  line,
  column,
  severity,
  rule,
  text: clean(text),
});

const tableOf = ({ columns, ...table }: ImportedTable): Prisma.InputJsonObject => ({
  ...table,
  columns: columns.map(({ cells, ...column }) => ({ ...column, cells: cells.map(clean) })),
});

const questionRow = ({ path: file, one }: InFile<ImportedQuestion>) => ({
  file: clean(file),
  line: one.line,
  endLine: one.endLine,
  title: clean(one.title),
  prompt: clean(one.prompt),
  answer: clean(one.answerText),
  choices: one.choices.map(({ text, correct }) => ({ text: clean(text), correct })),
  followUps: one.followUps.map(clean),
  path: one.path.map(clean),
  tags: one.tags.map(clean),
  difficulty: one.difficulty,
});

/**
 * Files in the order in which they were sent, an archive before what lies in it: what is to be said of it as a whole is known only when
 * all of it was read. What is said of one file stands by line.
 */
function inFileOrder(files: readonly ImportedFile[]): ImportedFile[] {
  const firstBelow = new Map<string, number>();
  for (const [at, { path }] of files.entries()) {
    for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
      const above = path.slice(0, end);
      if (!firstBelow.has(above)) firstBelow.set(above, at);
    }
  }
  const placed = files.map((file, at) => ({ file, at: Math.min(at, (firstBelow.get(file.path) ?? at + 1) - 0.5) }));
  return placed
    .toSorted((one, other) => one.at - other.at)
    .map(({ file }) => ({ ...file, messages: file.messages.toSorted((one, other) => one.line - other.line || one.column - other.column) }));
}

interface Found {
  likeRowId: string | null;
  likeQuestionId: string | null;
}

/** Writes what a reading has found: files, messages, and a row for each question. */
export async function writeReadBank(
  tx: Prisma.TransactionClient,
  { id: workspaceId, importId }: ImportKey,
  bank: ReadBank & Pick<ReadTask, 'known'>,
): Promise<void> {
  const key = { workspaceId, importId };
  const { files, alike, known } = bank;
  const questions = files.flatMap(({ path, questions: list }) => list.map((one) => ({ path, one })));
  const ids = orderedIds(questions.length);
  const likeOf = (at: number): Found => {
    const like = alike.get(at);
    if (like === undefined) return { likeRowId: null, likeQuestionId: null };
    return { likeRowId: ids[like - known.length] ?? null, likeQuestionId: known[like]?.id ?? null };
  };
  const inOrder = inFileOrder(files);
  const fileRows = inOrder.map(({ path, questions: list, messages, table }, position) => ({
    ...key,
    position,
    path: clean(path),
    questionCount: list.length,
    messageCount: messages.length,
    ...(table && { columns: tableOf(table) }),
  }));
  await writeInBatches(fileRows, async (batch) => insertRows(tx, 'import_file', batch));
  const messages = inOrder.flatMap(({ path, messages: list }) => list.map((one) => ({ path, one })));
  await writeInBatches(messages, async (batch, first) =>
    insertRows(
      tx,
      'import_message',
      batch.map((message, index) => ({ ...key, position: first + index, ...messageRow(message) })),
    ),
  );
  const fresh = { ...key, fate: 'comes_in' as const, isVariant: false };
  const rowOf = (question: InFile<ImportedQuestion>, at: number) => ({
    ...fresh,
    id: ids[at] ?? '',
    position: (at + 1) * STEP,
    ...questionRow(question),
    ...likeOf(at),
  });
  await writeInBatches(questions, async (batch, first) =>
    insertRows(
      tx,
      'import_row',
      batch.map((question, index) => rowOf(question, first + index)),
    ),
  );
}
