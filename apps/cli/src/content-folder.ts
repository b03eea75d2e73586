import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CONTENT_DIR } from './settings.ts';
import { setupError } from './setup-error.ts';

/**
 * The content folder that `--dir` names, seen from where the command was typed; without it, that of the project.
 * @throws SetupError when there is no such folder
 */
export async function contentFolder(dir: string | undefined): Promise<string> {
  if (dir === undefined) return CONTENT_DIR;
  const folder = resolve(process.env['INIT_CWD'] ?? process.cwd(), dir);
  const info = await stat(folder).catch(() => null);
  if (!info?.isDirectory()) throw setupError(`There is no folder ${folder}: name a content folder with --dir.`);
  return folder;
}
