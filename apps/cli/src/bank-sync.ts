import { parseArgs } from 'node:util';
import { fail } from './fail.ts';
import { findWorkspace } from './find-workspace.ts';
import { openCommandDatabase } from './open-command-database.ts';
import { type FileReport, printFileReports } from './print-file-reports.ts';
import { type GivenFile, readGivenFiles } from './read-given-files.ts';
import { runApiProgram } from './run-api-program.ts';
import { API_SYNC_BANK } from './settings.ts';
import { setupError } from './setup-error.ts';

const USAGE = 'pnpm bank:sync PATH… --workspace SLUG --as NAME [--dry-run] [--json]';

type Answer = { files: FileReport[] } | { refusal: string };
const isAnswer = (message: unknown): message is Answer => typeof message === 'object' && message !== null && ('files' in message || 'refusal' in message);

/** The vocabulary is written beside the questions by `bank:export`, and belongs to the content folder. */
const isQuestion = ({ path }: GivenFile): boolean => !/(?:^|[\\/])bank\.md$/.test(path);

interface Wish {
  slug: string;
  signInName: string;
  isDry: boolean;
  files: readonly GivenFile[];
}

async function send({ slug, signInName, isDry, files }: Wish): Promise<FileReport[]> {
  const { db, url, close } = await openCommandDatabase();
  try {
    const workspaceId = await findWorkspace(db, slug);
    const wish = { workspaceId, signInName, isDry, files: files.map(({ path, bytes }) => ({ path, base64: Buffer.from(bytes).toString('base64') })) };
    const take = (message: unknown): Answer | undefined => (isAnswer(message) ? message : undefined);
    const answer = await runApiProgram(API_SYNC_BANK, 'Nothing was brought back', { url, wish, take });
    if ('refusal' in answer) throw setupError(answer.refusal);
    return answer.files;
  } finally {
    await close();
  }
}

/** `pnpm bank:sync`: brings files that `bank:export` wrote for a workspace back. Its code is 1 where a file stays outside. */
async function bankSync(): Promise<void> {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'dry-run': flag, json: flag, workspace: text, as: text } });
  const { workspace, as } = values;
  if (positionals.length === 0 || workspace === undefined || as === undefined)
    throw setupError(`Name the files or a folder, the workspace (its slug) and as whom (the sign-in name of an editor): ${USAGE}`);
  const files = (await readGivenFiles(positionals, ['.md'])).filter(isQuestion);
  const reports = await send({ slug: workspace, signInName: as.toLowerCase(), isDry: values['dry-run'] ?? false, files });
  if (values.json) process.stdout.write(`${JSON.stringify({ files: reports }, null, 2)}\n`);
  else printFileReports(reports, values['dry-run'] ?? false);
  if (reports.some(({ fate }) => fate === 'conflict' || fate === 'findings')) process.exitCode = 1;
}

await bankSync().catch(fail);
