import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.ts';
import { runCommand } from './run-command.ts';
import { ROOT } from './settings.ts';

const STAMP = join(ROOT, 'packages/db/src/generated/.fingerprint');

/**
 * Generates the Prisma client from the schema unless the one there is of this schema.
 * @returns whether it was generated now
 */
export async function generateClient(): Promise<boolean> {
  const wanted = await fingerprint([join(ROOT, 'prisma/schema.prisma'), join(ROOT, 'pnpm-lock.yaml')]);
  if ((await readFile(STAMP, 'utf8').catch(() => '')) === wanted) return false;
  // The CLI insists on a schema engine that it would download; generating never runs it, so any program will do.
  const { code, output } = await runCommand(join(ROOT, 'node_modules/.bin/prisma'), ['generate'], { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath });
  if (code !== 0) throw new Error(`The Prisma client could not be generated:\n${output}`);
  await writeFile(STAMP, wanted);
  return true;
}
