import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', 'generated', 'e2e', 'bench']);

async function collect(path: string, files: string[]): Promise<void> {
  if (!(await stat(path)).isDirectory()) {
    files.push(path);
    return;
  }
  for (const name of (await readdir(path)).toSorted()) if (!SKIPPED.has(name)) await collect(join(path, name), files);
}

/** SHA-256 over the paths and bytes of files and folders: the same value means the same input. */
export async function fingerprint(paths: string[]): Promise<string> {
  const files: string[] = [];
  for (const path of paths) await collect(path, files);
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(await readFile(file));
  return hash.digest('hex');
}
