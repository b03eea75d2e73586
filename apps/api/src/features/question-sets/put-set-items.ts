import type { SetView, putSetItems as contract } from '@whetstone/contracts/question-sets';
import type { Prisma } from '@whetstone/db/generated/client';
import type * as z from 'zod/mini';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { changedSince } from './change-set.ts';
import type { SetKey } from './get-set-row.ts';
import { lockSet } from './lock-set.ts';
import { presentSet } from './present-set.ts';
import { mayChoose } from './read-pool.ts';
import { type ListItem, readList, writeList } from './write-list.ts';

type Tx = Prisma.TransactionClient;
type Given = z.infer<typeof contract.schema.body> & SetKey;

/** The list as it should be: what is there keeps its version unless a newer one is asked for; what is new takes the current one. */
async function resolve(tx: Tx, { id: workspaceId, items }: Given, current: readonly ListItem[]): Promise<ListItem[]> {
  const ids = items.map(({ questionId }) => questionId);
  if (new Set(ids).size < ids.length)
    throw new DomainError('invalid_request', 'A question stands in a set once.', [{ field: 'items', message: 'names a question twice' }]);
  const rows = await tx.question.findMany({ where: { AND: [{ id: { in: ids } }, mayChoose(workspaceId)] }, select: { id: true, currentVersion: true } });
  const newest = new Map(rows.map((row) => [row.id, row.currentVersion]));
  const kept = new Map(current.map((item) => [item.questionId, item.questionVersion]));
  return items.map(({ questionId, minutes, takeNewer }, index) => {
    const questionVersion = (takeNewer ? undefined : kept.get(questionId)) ?? newest.get(questionId) ?? kept.get(questionId);
    if (questionVersion === undefined)
      throw new DomainError('question_not_found', 'There is no such question to choose.', [{ field: `items.${index}`, message: 'is not there' }]);
    return { questionId, questionVersion, minutes };
  });
}

/** The number to write under: the latest version, as long as it is an hour young, its maker’s own and nothing points at it; else a new one. */
async function openVersion(tx: Tx, { pseudonym }: Actor, { id: workspaceId, setId }: SetKey): Promise<number> {
  const [latest] = await tx.$queryRaw<[{ number: number; isOpen: boolean }]>`
    SELECT v.number, v.made_by = ${pseudonym}::uuid AND v.created_at > app_now() - interval '1 hour'
      AND NOT EXISTS (SELECT 1 FROM question_set_link l WHERE l.workspace_id = v.workspace_id AND l.set_id = v.set_id AND l.number = v.number)
      AND NOT EXISTS (SELECT 1 FROM assessment a WHERE a.workspace_id = v.workspace_id AND a.set_id = v.set_id AND a.number = v.number)
      AND NOT EXISTS (SELECT 1 FROM question_set c WHERE c.workspace_id = v.workspace_id AND c.cloned_from_id = v.set_id AND c.cloned_from_number = v.number)
      AS "isOpen"
    FROM question_set_version v WHERE v.workspace_id = ${workspaceId}::uuid AND v.set_id = ${setId}::uuid
    ORDER BY v.number DESC LIMIT 1`;
  if (latest.isOpen) {
    await tx.questionSetItem.deleteMany({ where: { workspaceId, setId, number: latest.number } });
    return latest.number;
  }
  await tx.questionSetVersion.create({ data: { workspaceId, setId, number: latest.number + 1, madeBy: pseudonym }, select: { number: true } });
  return latest.number + 1;
}

/**
 * Writes the whole list of a set. The same list again changes nothing, whatever the revision.
 * @throws DomainError conflict where the set was changed since; question_not_found for one that the workspace may not choose
 */
export async function putSetItems({ db }: Deps, actor: Actor, given: Given): Promise<SetView> {
  return db.$transaction(async (tx) => {
    const { revision, currentVersion } = await lockSet(tx, actor, given);
    const current = await readList(tx, given, currentVersion);
    const items = await resolve(tx, given, current);
    if (JSON.stringify(items) === JSON.stringify(current)) return presentSet(tx, actor, given);
    if (revision !== given.revision) throw changedSince();
    await writeList(tx, given, { number: await openVersion(tx, actor, given), items });
    return presentSet(tx, actor, given);
  });
}
