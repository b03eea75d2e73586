import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { ImportedFile } from '@whetstone/importers/bank';
import { importError } from '@whetstone/importers/message';
import { type BankReader, openBankReader } from '@whetstone/importers/open-bank-reader';
import { bankJson } from './bank-json.ts';
import { fail } from './fail.ts';
import { type FoundFile, findBankFiles } from './find-bank-files.ts';
import { printBank } from './print-bank.ts';
import { setupError } from './setup-error.ts';

const USAGE = 'pnpm bank:import PATH… --dry-run [--json]';

function showReading(done: number, total: number, path: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${done === total ? '' : `${done + 1} of ${total} files: ${path}`}`);
}

async function readFound({ path, full, refusal }: FoundFile, reader: BankReader): Promise<ImportedFile[]> {
  if (refusal !== null) return [{ path, questions: [], messages: [refusal] }];
  const bytes = await readFile(full).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error)
    return [{ path, questions: [], messages: [importError(1, 'file-is-readable', `Cannot be opened (${bytes.code ?? bytes.message}).`)] }];
  return reader.read({ path, bytes });
}

/** Reads in a thread that is ended where a file takes too long; the others go on. */
async function readAll(found: readonly FoundFile[]): Promise<ImportedFile[]> {
  const reader = openBankReader();
  const files: ImportedFile[] = [];
  try {
    for (const [index, file] of found.entries()) {
      showReading(index, found.length, file.path);
      files.push(...(await readFound(file, reader)));
    }
  } finally {
    showReading(found.length, found.length, '');
    await reader.close();
  }
  return files;
}

/** Where questions go into a workspace: from here on nothing is only read. */
function commitBank(_files: readonly ImportedFile[]): never {
  throw setupError(`Only reading is possible here: add --dry-run. To bring questions in, a workspace is needed: open Import in the app. ${USAGE}`);
}

/** `pnpm bank:import PATH… --dry-run [--json]`: what files, folders and archives hold, and what does not come in and why. */
async function bankImport(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } } });
  if (positionals.length === 0) throw setupError(`Name a file, a folder or an archive: ${USAGE}`);
  if (!values['dry-run']) commitBank([]);
  const files = await readAll(await findBankFiles(positionals));
  // what a bank holds is the answer and no failure of the command: the errors are in it
  if (values.json) process.stdout.write(`${bankJson(files)}\n`);
  else printBank(files);
}

await bankImport().catch(fail);
