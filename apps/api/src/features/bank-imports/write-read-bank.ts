import type { ImportedFile } from '@whetstone/importers/bank';
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

async function writeInBatches<T>(rows: readonly T[], write: (batch: readonly T[]) => Promise<void>): Promise<void> {
  for (let first = 0; first < rows.length; first += BATCH) await write(rows.slice(first, first + BATCH));
}

function messageRows(files: readonly ImportedFile[]) {
  return files.flatMap(({ path, messages }) =>
    messages.map(({ line, column, severity, rule, text }) => ({ file: clean(path), line, column, severity, rule, text: clean(text) })),
  );
}

function questionRows(files: readonly ImportedFile[]) {
  return files.flatMap(({ path: file, questions }) =>
    questions.map(({ line, endLine, title, prompt, answerText, choices, followUps, path, tags, difficulty }) => ({
      file: clean(file),
      line,
      endLine,
      title: clean(title),
      prompt: clean(prompt),
      answer: clean(answerText),
      choices: choices.map(({ text, correct }) => ({ text: clean(text), correct })),
      followUps: followUps.map(clean),
      path: path.map(clean),
      tags: tags.map(clean),
      difficulty,
    })),
  );
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
  const questions = questionRows(files);
  const ids = orderedIds(questions.length);
  const likeOf = (at: number): Found => {
    const like = alike.get(at);
    if (like === undefined) return { likeRowId: null, likeQuestionId: null };
    return { likeRowId: ids[like - known.length] ?? null, likeQuestionId: known[like]?.id ?? null };
  };
  const fileRows = files.map(({ path, questions: list, messages }, position) => ({
    ...key,
    position,
    path: clean(path),
    questionCount: list.length,
    messageCount: messages.length,
  }));
  await writeInBatches(fileRows, async (batch) => insertRows(tx, 'import_file', batch));
  const messages = messageRows(files).map((message, position) => ({ ...key, position, ...message }));
  await writeInBatches(messages, async (batch) => insertRows(tx, 'import_message', batch));
  const rows = questions.map((question, at) => ({
    ...key,
    id: ids[at] ?? '',
    position: (at + 1) * STEP,
    fate: 'comes_in' as const,
    isVariant: false,
    ...question,
    ...likeOf(at),
  }));
  await writeInBatches(rows, async (batch) => insertRows(tx, 'import_row', batch));
}
