import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { ImportedFile } from '@whetstone/importers/bank';
import { importError } from '@whetstone/importers/message';
import type { NamedColumns } from '@whetstone/importers/csv/named-columns';
import { isArchive } from '@whetstone/importers/read/bank-name';
import { type BankReader, openBankReader } from '@whetstone/importers/open-bank-reader';
import { bankJson } from './bank-json.ts';
import { commitBank } from './commit-bank.ts';
import { fail } from './fail.ts';
import { type FoundFile, findBankFiles } from './find-bank-files.ts';
import { parseColumns } from './parse-columns.ts';
import { printBank } from './print-bank.ts';
import { setupError } from './setup-error.ts';

const USAGE = 'pnpm bank:import PATH… (--dry-run | --workspace ID --as NAME) [--columns ROLES [--no-header]] [--json]';

function showReading(done: number, total: number, path: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${done === total ? '' : `${done + 1} of ${total} files: ${path}`}`);
}

async function readFound({ path, full, refusal }: FoundFile, reader: BankReader, named: NamedColumns | null): Promise<ImportedFile[]> {
  if (refusal !== null) return [{ path, questions: [], messages: [refusal] }];
  const bytes = await readFile(full).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error)
    return [{ path, questions: [], messages: [importError(1, 'file-is-readable', `Cannot be opened (${bytes.code ?? bytes.message}).`)] }];
  return reader.read({ path, bytes, ...(named && { columns: new Map([[path, named]]) }) });
}

/** Reads in a thread that is ended where a file takes too long; the others go on. */
async function readAll(found: readonly FoundFile[], named: NamedColumns | null): Promise<ImportedFile[]> {
  const reader = openBankReader();
  const files: ImportedFile[] = [];
  try {
    for (const [index, file] of found.entries()) {
      showReading(index, found.length, file.path);
      files.push(...(await readFound(file, reader, named)));
    }
  } finally {
    showReading(found.length, found.length, '');
    await reader.close();
  }
  return files;
}

interface Wish {
  workspaceId: string;
  signInName: string;
}

/** Whom the questions are for; null when the bank is only read. */
function wishOf({ 'dry-run': isDry, workspace, as }: { 'dry-run'?: boolean; workspace?: string; as?: string }): Wish | null {
  if (isDry) return null;
  const isId = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(workspace ?? '');
  if (workspace === undefined || as === undefined || !isId)
    throw setupError(`Add --dry-run to read only; else say into which workspace (the id in its address) and as whom (the sign-in name of an editor): ${USAGE}`);
  return { workspaceId: workspace, signInName: as.toLowerCase() };
}

/** `pnpm bank:import`: what files, folders and archives hold, what does not come in and why; without `--dry-run`, it becomes drafts of a workspace. */
async function bankImport(): Promise<void> {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = { 'dry-run': flag, json: flag, workspace: text, as: text, columns: text, 'no-header': flag } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  if (positionals.length === 0) throw setupError(`Name a file, a folder or an archive: ${USAGE}`);
  const wish = wishOf(values);
  const named = parseColumns(values);
  const found = await findBankFiles(positionals);
  if (named !== null && (found.length !== 1 || found.some(({ path }) => isArchive(path))))
    throw setupError('--columns is for one table: name that file alone.');
  const files = await readAll(found, named);
  const committed = wish && (await commitBank(found, { ...wish, ...(named && { columns: named }) }));
  // what a bank holds is the answer and no failure of the command: the errors are in it
  if (values.json) process.stdout.write(`${bankJson(files)}\n`);
  else printBank(files);
  if (committed) {
    const { comesIn, leftOut, duplicates } = committed.counts;
    console.error(`${comesIn} drafts came into the workspace, ${leftOut + duplicates} stayed out. All of it can be taken back there: import ${committed.id}`);
  }
}

await bankImport().catch(fail);
