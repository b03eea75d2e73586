import type { ImportTableView, ImportView } from '@whetstone/contracts/bank-imports';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { getMembership } from '../workspaces/get-membership.ts';
import { type ImportKey, getBankImport } from './get-bank-import.ts';
import { presentImport } from './present-import.ts';
import { presentTables, readTables } from './read-tables.ts';

const FILES = 200;

interface WithFiles extends ImportView {
  files: { path: string; questions: number; messages: number }[];
  fileCount: number;
  tables: ImportTableView[];
}

/** An import of a workspace of the actor's, with its first files. @throws DomainError not_found for every other */
export async function getImport({ db }: Deps, actor: Actor, key: ImportKey): Promise<WithFiles> {
  return db.$transaction(async (tx) => {
    await getMembership(tx, actor, key.id);
    const view = await presentImport(tx, actor, await getBankImport(tx, key));
    const where = { workspaceId: key.id, importId: key.importId };
    const files = await tx.importFile.findMany({ where, orderBy: { position: 'asc' }, take: FILES, omit: { columns: true } });
    return {
      ...view,
      files: files.map(({ path, questionCount, messageCount }) => ({ path, questions: questionCount, messages: messageCount })),
      fileCount: await tx.importFile.count({ where }),
      tables: view.state === 'read' ? presentTables(await readTables(tx, key)) : [],
    };
  });
}
