import type { SetVersionView } from '@whetstone/contracts/set-versions';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { compareLists } from './compare-lists.ts';
import { type SetKey, getSetRow } from './get-set-row.ts';
import { readItems } from './read-items.ts';

export type VersionKey = SetKey & { number: number };

export const noSuchVersion = (): DomainError => new DomainError('not_found', 'There is no such version of a set in your workspace.');

/** A version of a set, and what has become of it. @throws DomainError not_found for every other */
export async function getSetVersion({ db }: Deps, actor: Actor, key: VersionKey): Promise<SetVersionView> {
  return db.$transaction(
    async (tx) => {
      const { name, role, currentVersion, revision } = await getSetRow(tx, actor, key);
      const inSet = { workspaceId: key.id, setId: key.setId };
      const version = await tx.questionSetVersion.findUnique({ where: { workspaceId_setId_number: { ...inSet, number: key.number } } });
      if (version === null) throw noSuchVersion();
      const workspace = await tx.workspace.findUniqueOrThrow({ where: { id: key.id }, select: { id: true, name: true } });
      const items = await readItems(tx, { ...inSet, number: key.number });
      return {
        id: key.setId,
        name,
        workspace: { id: workspace.id, name: workspace.name, role },
        number: version.number,
        createdAt: version.createdAt.toISOString(),
        current: currentVersion,
        revision,
        items,
        changes: compareLists(items, await readItems(tx, { ...inSet, number: currentVersion })),
      };
    },
    { isolationLevel: 'RepeatableRead' },
  );
}
