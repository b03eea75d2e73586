import type { Prisma } from '@whetstone/db/generated/client';
import { type NextVersion, writeNextVersions } from './write-next-versions.ts';

/**
 * Writes what a question of a workspace says from now on, as `writeNextVersions` does for many.
 * @returns the number of the new version
 */
export async function writeNextVersion(tx: Prisma.TransactionClient, next: NextVersion): Promise<number> {
  await writeNextVersions(tx, [next]);
  return next.question.currentVersion + 1;
}
