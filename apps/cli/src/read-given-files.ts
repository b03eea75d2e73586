import { readFile, readdir, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { setupError } from './setup-error.ts';

export interface GivenFile {
  /** as the person named it, with what lies below a folder that they named */
  path: string;
  bytes: Uint8Array;
}

async function filesBelow(folder: string, endings: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && endings.some((ending) => entry.name.toLowerCase().endsWith(ending)));
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name))).toSorted();
}

/**
 * The files that a command was given, folders by what lies in them, seen from where the command was typed.
 * @param endings of files that are taken out of folders, lower case, as `.md`
 * @throws SetupError when a path is not there or a folder holds no such file
 */
export async function readGivenFiles(paths: readonly string[], endings: readonly string[]): Promise<GivenFile[]> {
  const given: GivenFile[] = [];
  for (const path of paths) {
    const full = resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
    const info = await stat(full).catch(() => null);
    if (info === null) throw setupError(`There is nothing at ${path}.`);
    const below = info.isDirectory() ? (await filesBelow(full, endings)).map((file) => join(path, file)) : [path];
    if (below.length === 0) throw setupError(`The folder ${path} holds no ${endings.join(' or ')} file.`);
    for (const file of below) given.push({ path: file, bytes: await readFile(resolve(process.env['INIT_CWD'] ?? process.cwd(), file)) });
  }
  return given;
}
