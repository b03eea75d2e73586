import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { EXPORT_FORMATS, type ExportFormat, exportBank } from '@whetstone/importers/export/export-bank';
import type { ExportedBank, Loss } from '@whetstone/importers/export/exported';
import type { Db } from '@whetstone/db/create-db';
import { commandTrouble } from './command-trouble.ts';
import { fail } from './fail.ts';
import { findWorkspace } from './find-workspace.ts';
import { openCommandDatabase } from './open-command-database.ts';
import { readSettings } from './settings.ts';
import { setupError } from './setup-error.ts';

function formatOf(name: string): ExportFormat {
  const format = EXPORT_FORMATS.find((known) => known === name);
  if (format === undefined) throw setupError(`There is no format "${name}": name one of ${EXPORT_FORMATS.join(', ')} with --format.`);
  return format;
}

/** The folder that `--dir` names, seen from where the command was typed; without it, one of the data folder. */
function folderOf(dir: string | undefined, format: ExportFormat): string {
  if (dir === undefined) return join(readSettings().dataFolder, 'exports', format);
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), dir);
}

async function workspaceId(db: Db, slug: string | undefined): Promise<string> {
  const { PUBLIC_WORKSPACE_ID } = await import('@whetstone/db/public-workspace');
  if (slug === undefined) return PUBLIC_WORKSPACE_ID;
  return findWorkspace(db, slug);
}

async function writeFiles(folder: string, { files }: ExportedBank): Promise<void> {
  for (const { path, bytes } of files) {
    const file = resolve(folder, path);
    if (!file.startsWith(`${folder}${sep}`)) throw new Error(`${path} leaves the folder`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

/** One line for what happens alike to many questions. */
function printLosses(losses: readonly Loss[]): void {
  const byText = Map.groupBy(losses, ({ field, text }) => `${field}: ${text}`);
  for (const [text, some] of byText) {
    const [first] = some;
    console.log(`${String(some.length).padStart(6)} × ${text}${some.length === 1 && first ? ` (${first.question})` : ''}`);
  }
}

/** `pnpm bank:export`: the questions of the public bank, or of a workspace, as files. */
async function bankExport(): Promise<void> {
  const { values } = parseArgs({
    options: { format: { type: 'string', default: 'markdown' }, dir: { type: 'string' }, workspace: { type: 'string' }, json: { type: 'boolean' } },
  });
  const format = formatOf(values.format);
  const folder = folderOf(values.dir, format);
  const { db, close } = await openCommandDatabase();
  try {
    const { readStoredQuestions } = await import('@whetstone/sync/read-stored-questions');
    const { readStoredBank } = await import('@whetstone/db/read-stored-bank');
    const { markExported } = await import('@whetstone/db/mark-exported');
    const workspace = await workspaceId(db, values.workspace);
    const { questions, unsorted } = await readStoredQuestions(db, workspace);
    const exported = await exportBank(format, { questions, vocabulary: await readStoredBank(db) });
    await writeFiles(folder, exported).catch((error: unknown) => {
      throw commandTrouble(error, 'The bank could not be written');
    });
    if (format === 'markdown') await markExported(db, workspace, questions);
    if (values.json) console.log(JSON.stringify({ folder, files: exported.files.map(({ path }) => path), losses: exported.losses, unsorted }, null, 2));
    else {
      console.log(`${questions.length} questions in ${exported.files.length === 1 ? 'one file' : `${exported.files.length} files`}: ${folder}`);
      printLosses(exported.losses);
      if (unsorted.length > 0) console.log(`${String(unsorted.length).padStart(6)} × stays out: it has no area, kind, difficulty or length yet`);
    }
  } finally {
    await close();
  }
}

await bankExport().catch(fail);
