import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { AppliedMigration, Sequence } from './backup-tables.ts';
import { SetupError } from './setup-error.ts';

export interface TableFile {
  name: string;
  columns: string[];
  rows: number;
  bytes: number;
  sha256: string;
}

/** What a backup is: the file `manifest.json` in its folder, beside one `<table>.copy` for each table. */
export interface Manifest {
  format: 'whetstone-backup';
  version: 1;
  createdAt: string;
  server: string;
  migrations: AppliedMigration[];
  tables: TableFile[];
  sequences: Sequence[];
}

export const MANIFEST_FILE = 'manifest.json';
export const fileOf = (folder: string, table: string): string => join(folder, `${table}.copy`);

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): boolean => typeof value === 'string';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
/** Names become file names: nothing that leads out of the folder. */
const isName = (value: unknown): boolean => typeof value === 'string' && /^\w{1,63}$/.test(value);
const isListOf = (value: unknown, isOne: (entry: Fields) => boolean): boolean =>
  Array.isArray(value) && value.every((entry) => isFields(entry) && isOne(entry));

const isTable = ({ name, columns, rows, bytes, sha256 }: Fields): boolean =>
  isName(name) && Array.isArray(columns) && columns.every(isName) && isCount(rows) && isCount(bytes) && isText(sha256);

function isManifest(value: unknown): value is Manifest {
  if (!isFields(value) || value['format'] !== 'whetstone-backup' || value['version'] !== 1) return false;
  return (
    isText(value['createdAt']) &&
    isListOf(value['migrations'], ({ name, checksum }) => isText(name) && isText(checksum)) &&
    isListOf(value['tables'], isTable) &&
    isListOf(value['sequences'], ({ name, lastValue, isCalled }) => isName(name) && /^\d{1,19}$/.test(String(lastValue)) && typeof isCalled === 'boolean')
  );
}

/** @throws SetupError when the folder holds no backup */
export async function readManifest(folder: string): Promise<Manifest> {
  const refusal = new SetupError(`${folder} holds no backup of Whetstone: name a folder that pnpm db:backup has made.`);
  const text = await readFile(join(folder, MANIFEST_FILE), 'utf8').catch(() => {
    throw refusal;
  });
  try {
    const manifest: unknown = JSON.parse(text);
    if (isManifest(manifest)) return manifest;
  } catch {
    throw new SetupError(`The backup in ${folder} is damaged: its ${MANIFEST_FILE} cannot be read. Take another.`);
  }
  throw refusal;
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Compares every file with the manifest. @throws SetupError at the first that is missing or damaged */
export async function checkFiles(folder: string, { tables }: Manifest): Promise<void> {
  for (const { name, bytes, sha256 } of tables) {
    const file = fileOf(folder, name);
    const size = await stat(file).then(
      (found) => found.size,
      () => null,
    );
    if (size === null) throw new SetupError(`The backup in ${folder} is not whole: ${name}.copy is missing. Take another.`);
    if (size !== bytes || (await hashFile(file)) !== sha256) {
      throw new SetupError(`The backup in ${folder} is damaged: ${name}.copy is not what was written. Take another.`);
    }
  }
}
