import type { SetView, changeSet as contract } from '@whetstone/contracts/question-sets';
import type * as z from 'zod/mini';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { type SetKey, keyOf } from './get-set-row.ts';
import { lockSet } from './lock-set.ts';
import { presentSet } from './present-set.ts';
import { checkAim } from './read-aim.ts';

type Given = z.infer<typeof contract.schema.body> & SetKey;

/** What somebody else has changed in between is not written over. */
export const changedSince = (): DomainError => new DomainError('conflict', 'Somebody has changed this set since you opened it.');

/** Changes the name of a set, what it is for, and whether it is put away. @throws DomainError conflict where it was changed since */
export async function changeSet({ db }: Deps, actor: Actor, given: Given): Promise<SetView> {
  return db.$transaction(async (tx) => {
    const { revision, archivedAt } = await lockSet(tx, actor, given);
    if (revision !== given.revision) throw changedSince();
    const [{ now }] = await tx.$queryRaw<[{ now: Date }]>`SELECT app_now() AS now`;
    await tx.questionSet.update({
      where: keyOf(given),
      data: {
        name: given.name,
        minutes: given.minutes,
        ...(await checkAim(tx, given)),
        archivedAt: given.isArchived ? (archivedAt ?? now) : null,
        revision: { increment: 1 },
      },
      select: { id: true },
    });
    return presentSet(tx, actor, given);
  });
}
