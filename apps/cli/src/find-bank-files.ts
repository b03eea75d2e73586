import { lstat, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { printable } from '@whetstone/content/read/printable';
import type { ImportMessage } from '@whetstone/importers/bank';
import { importError, importWarning } from '@whetstone/importers/message';
import { isBankName, isHidden } from '@whetstone/importers/read/bank-name';
import { refuseSize } from '@whetstone/importers/read/refuse-size';
import { setupError } from './setup-error.ts';

/** A file that a command was given or found below a folder that it was given. */
export interface FoundFile {
  /** as the person named it, with what lies below; safe for a terminal */
  path: string;
  full: string;
  /** why it is not read; null where it is */
  refusal: ImportMessage | null;
}

interface Place {
  path: string;
  full: string;
}

async function walk(folder: Place): Promise<FoundFile[]> {
  const entries = await readdir(folder.full, { withFileTypes: true });
  const found: FoundFile[] = [];
  for (const { name } of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    if (!isHidden(name)) found.push(...(await look({ path: join(folder.path, name), full: join(folder.full, name) }, false)));
  }
  return found;
}

/** @param isGiven whether the person named it themselves: then it is read whatever its ending */
async function look(place: Place, isGiven: boolean): Promise<FoundFile[]> {
  const info = await lstat(place.full);
  if (info.isDirectory()) return walk(place);
  const found = (refusal: ImportMessage | null): FoundFile[] => [{ path: printable(place.path), full: place.full, refusal }];
  if (info.isSymbolicLink())
    return found(importError(1, 'file-is-readable', 'A link is not followed: it may leave the folder or lead in a circle. Name the file itself.'));
  if (!info.isFile()) return found(importError(1, 'file-is-readable', 'Neither a file nor a folder.'));
  if (!isGiven && !isBankName(place.path)) return found(importWarning(1, 'format-is-known', 'Not in a format that is read: left out.'));
  return found(refuseSize(place.path, info.size));
}

/**
 * The files at the paths that a command was given, folders walked, seen from where the command was typed. Links are
 * refused, a folder that is called like a file is a folder, and a file larger than is read is refused before it is opened.
 * @throws SetupError when there is nothing at a path
 */
export async function findBankFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const path of paths) {
    const full = resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
    if ((await lstat(full).catch(() => null)) === null) throw setupError(`There is nothing at ${printable(path)}.`);
    found.push(...(await look({ path, full }, true)));
  }
  return found;
}
