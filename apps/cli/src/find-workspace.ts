import type { Db } from '@whetstone/db/create-db';
import { setupError } from './setup-error.ts';

/** The id of the workspace of that slug. @throws SetupError where there is none */
export async function findWorkspace(db: Db, slug: string): Promise<string> {
  const workspace = await db.workspace.findUnique({ where: { slug }, select: { id: true } });
  if (workspace === null) throw setupError(`There is no workspace "${slug}" here.`);
  return workspace.id;
}
