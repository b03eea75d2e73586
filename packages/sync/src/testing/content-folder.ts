import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SMALL_FILES } from './small-files.ts';

/** A content folder of one test, changed as an author would change it. Paths are relative to `root`. */
export interface ContentFolder {
  root: string;
  write: (file: string, text: string) => Promise<void>;
  read: (file: string) => Promise<string>;
  /** replaces `from`, which must be there, by `to` */
  edit: (file: string, from: string, to: string) => Promise<void>;
  rename: (from: string, to: string) => Promise<void>;
  remove: (file: string) => Promise<void>;
  drop: () => Promise<void>;
}

/** Writes `files` into a new temporary folder. */
export async function createContentFolder(files: Readonly<Record<string, string>> = SMALL_FILES): Promise<ContentFolder> {
  const root = await mkdtemp(join(tmpdir(), 'whetstone-content-'));
  const at = (file: string): string => join(root, file);
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(at(file)), { recursive: true });
    await writeFile(at(file), text);
  };
  const read = async (file: string): Promise<string> => readFile(at(file), 'utf8');
  for (const [file, text] of Object.entries(files)) await write(file, text);
  return {
    root,
    write,
    read,
    edit: async (file, from, to) => {
      const text = await read(file);
      if (!text.includes(from)) throw new Error(`${file} does not hold "${from}"`);
      await write(file, text.replace(from, to));
    },
    rename: async (from, to) => rename(at(from), at(to)),
    remove: async (file) => rm(at(file)),
    drop: async () => rm(root, { recursive: true, force: true }),
  };
}
