import { randomUUID } from 'node:crypto';
import type { ImportView } from '@whetstone/contracts/bank-imports';
import type { NamedColumns } from '@whetstone/importers/csv/named-columns';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { actAs } from '../workspaces/act-as.ts';
import { commitImport } from './commit-import.ts';
import { readImport } from './read-import.ts';

interface Wish {
  workspaceId: string;
  /** of a member who may edit the workspace: it is done in their name */
  signInName: string;
  files: readonly { path: string; base64: string }[];
  /** what is said of the columns of the first of them */
  columns?: NamedColumns;
}

/**
 * Brings a bank into a workspace as drafts, all that comes in at once, for whoever has the database and no browser. It stands among
 * the workspace's imports, and can be taken back there.
 * @throws DomainError as `readImport` and `commitImport`; not_found for who is no member
 */
export async function importAs(deps: Pick<Deps, 'db'>, wish: Wish): Promise<ImportView> {
  const actor = await actAs(deps, wish);
  const key = { id: wish.workspaceId, importId: randomUUID() };
  const [first] = wish.files;
  const columns = wish.columns && first && new Map([[first.path, wish.columns]]);
  const read = await readImport(deps, actor, { ...key, files: wish.files, ...(columns && { columns }) });
  if (read.state !== 'read') throw new DomainError('conflict', 'The bank could not be read.');
  return commitImport(deps, actor, { ...key, revision: read.revision });
}
