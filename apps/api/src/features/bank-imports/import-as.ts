import { randomUUID } from 'node:crypto';
import type { ImportView } from '@whetstone/contracts/bank-imports';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { commitImport } from './commit-import.ts';
import { readImport } from './read-import.ts';

interface Wish {
  workspaceId: string;
  /** of a member who may edit the workspace: it is done in their name */
  signInName: string;
  files: readonly { path: string; base64: string }[];
}

async function findActor({ db }: Pick<Deps, 'db'>, { workspaceId, signInName }: Wish): Promise<Actor> {
  const person = await db.person.findFirst({
    where: { signInName, deactivatedAt: null, deletionDueAt: null, memberships: { some: { workspaceId } } },
    select: { id: true, pseudonym: true, isDemo: true, roles: { select: { role: true } } },
  });
  if (person === null) throw new DomainError('not_found', `${signInName} is no member of such a workspace.`);
  const { id: personId, pseudonym, isDemo, roles } = person;
  return { personId, pseudonym, isDemo, isStrong: true, sessionId: '', roles: new Set(roles.map(({ role }) => role)) };
}

/**
 * Brings a bank into a workspace as drafts, all that comes in at once, for whoever has the database and no browser. It stands among
 * the workspace's imports, and can be taken back there.
 * @throws DomainError as `readImport` and `commitImport`; not_found for who is no member
 */
export async function importAs(deps: Pick<Deps, 'db'>, wish: Wish): Promise<ImportView> {
  const actor = await findActor(deps, wish);
  const key = { id: wish.workspaceId, importId: randomUUID() };
  const read = await readImport(deps, actor, { ...key, files: wish.files });
  if (read.state !== 'read') throw new DomainError('conflict', 'The bank could not be read.');
  return commitImport(deps, actor, { ...key, revision: read.revision });
}
