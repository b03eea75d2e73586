import { Prisma } from './generated/client.ts';

/** What each table takes, as Prisma knows it. */
interface Rows {
  question: Prisma.QuestionCreateManyInput;
  question_skill: Prisma.QuestionSkillCreateManyInput;
  question_version: Prisma.QuestionVersionCreateManyInput;
  hint: Prisma.HintCreateManyInput;
  rubric_anchor: Prisma.RubricAnchorCreateManyInput;
  probe: Prisma.ProbeCreateManyInput;
  import_file: Prisma.ImportFileCreateManyInput;
  import_message: Prisma.ImportMessageCreateManyInput;
  import_row: Prisma.ImportRowCreateManyInput;
  bulk_edit_row: Prisma.BulkEditRowCreateManyInput;
  workspace_words: Prisma.WorkspaceWordsCreateManyInput;
}

const columnOf = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Inserts rows by one statement with one parameter, a JSON array. Prisma's createMany compiles a statement with a
 * parameter for each value, which took a quarter of the time of a first sync.
 * @param rows all with the same fields; a column that none of them names takes its default
 */
export async function insertRows<T extends keyof Rows>(tx: Prisma.TransactionClient, table: T, rows: readonly Rows[T][]): Promise<void> {
  if (rows.length === 0) return;
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = Prisma.raw(fields.map((field) => `"${columnOf(field)}"`).join(', '));
  const name = Prisma.raw(`"${table}"`);
  const json = JSON.stringify(rows.map((row) => Object.fromEntries(Object.entries(row).map(([field, value]) => [columnOf(field), value]))));
  await tx.$executeRaw`INSERT INTO ${name} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${name}, ${json}::json)`;
}
