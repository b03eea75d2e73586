import type { SetView } from '@whetstone/contracts/question-sets';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { changedSince } from './change-set.ts';
import { type VersionKey, noSuchVersion } from './get-set-version.ts';
import { lockSet } from './lock-set.ts';
import { presentSet } from './present-set.ts';
import { readList, writeList } from './write-list.ts';

/**
 * Makes a new version of a set with the list of an earlier one, with the versions of questions that were chosen then; the one that stood
 * stays as it is. Sent again, it finds the lists alike and changes nothing.
 * @throws DomainError conflict where the set was changed since
 */
export async function restoreSetVersion({ db }: Deps, actor: Actor, { revision, ...key }: VersionKey & { revision: number }): Promise<SetView> {
  const { id: workspaceId, setId, number } = key;
  return db.$transaction(async (tx) => {
    const set = await lockSet(tx, actor, key);
    const old = await tx.questionSetVersion.findUnique({ where: { workspaceId_setId_number: { workspaceId, setId, number } } });
    if (old === null) throw noSuchVersion();
    const items = await readList(tx, key, number);
    if (JSON.stringify(items) === JSON.stringify(await readList(tx, key, set.currentVersion))) return presentSet(tx, actor, key);
    if (set.revision !== revision) throw changedSince();
    const next = { workspaceId, setId, number: set.currentVersion + 1 };
    await tx.questionSetVersion.create({ data: { ...next, madeBy: actor.pseudonym }, select: { number: true } });
    await writeList(tx, key, { number: next.number, items });
    return presentSet(tx, actor, key);
  });
}
