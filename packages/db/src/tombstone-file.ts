import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface Tombstone {
  /** in hexadecimal */
  hash: string;
  /** ISO time */
  createdAt: string;
}

/** Stands beside the backups. */
export const TOMBSTONE_FILE = 'tombstones.txt';
const LINE = /^([0-9a-f]{64}) (\d{4}-\d\d-\d\dT[\d:.]+Z)$/;

/** What the file holds; a file that is not there holds nothing, and a line that was cut off by a crash does not count. */
export async function readTombstoneFile(file: string): Promise<Tombstone[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((line) => {
    const [, hash, createdAt] = LINE.exec(line) ?? [];
    return hash === undefined || createdAt === undefined ? [] : [{ hash, createdAt }];
  });
}

/** Appends those that the file does not hold yet; nothing is ever taken out of it. @returns how many were new */
export async function appendTombstones(file: string, tombstones: Tombstone[]): Promise<number> {
  if (tombstones.length === 0) return 0;
  const known = new Set((await readTombstoneFile(file)).map(({ hash }) => hash));
  const fresh = tombstones.filter(({ hash }) => !known.has(hash));
  if (fresh.length === 0) return 0;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  // begins with a line break, so that a line cut off by a crash spoils no other
  await appendFile(file, `\n${fresh.map(({ hash, createdAt }) => `${hash} ${createdAt}`).join('\n')}\n`, { mode: 0o600, flush: true });
  return fresh.length;
}
