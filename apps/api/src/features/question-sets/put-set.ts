import { isDeepStrictEqual } from 'node:util';
import { SET_CAPS, type SetView, type putSet as contract } from '@whetstone/contracts/question-sets';
import type { Prisma } from '@whetstone/db/generated/client';
import type * as z from 'zod/mini';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { takeTurn } from '../../take-turn.ts';
import { otherContent } from '../study-questions/refuse-question.ts';
import { requireEditor } from '../workspaces/require-editor.ts';
import { type SetKey, keyOf } from './get-set-row.ts';
import { presentSet } from './present-set.ts';
import { checkAim } from './read-aim.ts';

type Tx = Prisma.TransactionClient;
type Given = z.infer<typeof contract.schema.body> & SetKey;

const DAY = 86_400;

async function refuseTooMany(tx: Tx, workspaceId: string): Promise<void> {
  if ((await tx.questionSet.count({ where: { workspaceId } })) >= SET_CAPS.sets)
    throw new DomainError('conflict', `A workspace holds at most ${SET_CAPS.sets} sets.`);
}

async function copyItems(tx: Tx, { id: workspaceId, setId, from }: Given): Promise<void> {
  if (from === null) return;
  const source = { workspaceId, setId: from.setId, number: from.version };
  const version = await tx.questionSetVersion.findUnique({ where: { workspaceId_setId_number: source }, include: { items: true } });
  if (version === null)
    throw new DomainError('not_found', 'There is no such version of a set in your workspace.', [{ field: 'from', message: 'is not there' }]);
  await tx.questionSetItem.createMany({ data: version.items.map((item) => ({ ...item, setId, number: 1 })) });
}

/**
 * Makes a set in a workspace of the actor's. The same id with the same content again changes nothing.
 * @throws DomainError not_allowed for viewers; invalid_request for a guide or stage that is not there; conflict for an id that stands for another set
 */
export async function putSet(deps: Deps, actor: Actor, given: Given): Promise<SetView> {
  const { id: workspaceId, setId: id, name, minutes, from } = given;
  await takeTurn(deps, { key: `question set ${actor.personId}`, max: 200, windowSeconds: DAY });
  return deps.db.$transaction(async (tx) => {
    await requireEditor(tx, actor, workspaceId);
    const aim = await checkAim(tx, given);
    const made = { name, minutes, ...aim, clonedFromId: from?.setId ?? null, clonedFromNumber: from?.version ?? null };
    const there = await tx.questionSet.findUnique({ where: keyOf(given) });
    if (there !== null) {
      const { name: itsName, minutes: itsMinutes, guideId, stageSlug, clonedFromId, clonedFromNumber } = there;
      const isSame = isDeepStrictEqual({ name: itsName, minutes: itsMinutes, guideId, stageSlug, clonedFromId, clonedFromNumber }, made);
      if (!isSame) throw otherContent();
      return presentSet(tx, actor, given);
    }
    await refuseTooMany(tx, workspaceId);
    await tx.questionSet.create({ data: { workspaceId, id, ...made }, select: { id: true } });
    await tx.questionSetVersion.create({ data: { workspaceId, setId: id, number: 1, madeBy: actor.pseudonym }, select: { number: true } });
    await copyItems(tx, given);
    return presentSet(tx, actor, given);
  });
}
