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
type Made = Pick<Prisma.QuestionSetGetPayload<object>, 'name' | 'minutes' | 'guideId' | 'stageSlug' | 'clonedFromId' | 'clonedFromNumber'>;

const DAY = 86_400;

/** The one that was just made counts. */
async function refuseTooMany(tx: Tx, workspaceId: string): Promise<void> {
  if ((await tx.questionSet.count({ where: { workspaceId } })) > SET_CAPS.sets)
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

/** What a set that was just made holds beside its row. */
async function fill(tx: Tx, { pseudonym }: Actor, given: Given): Promise<void> {
  await refuseTooMany(tx, given.id);
  await tx.questionSetVersion.create({ data: { workspaceId: given.id, setId: given.setId, number: 1, madeBy: pseudonym }, select: { number: true } });
  await copyItems(tx, given);
}

/** The set under the same id was made by the same wish, as far as that can be told: once it was changed, what it was made from still can. */
async function checkSame(tx: Tx, given: Given, { clonedFromId, clonedFromNumber, ...aim }: Made): Promise<void> {
  const there = await tx.questionSet.findUniqueOrThrow({ where: keyOf(given) });
  const { name, minutes, guideId, stageSlug } = there;
  const isSameOrigin = there.clonedFromId === clonedFromId && there.clonedFromNumber === clonedFromNumber;
  if (!isSameOrigin || (there.revision === 0 && !isDeepStrictEqual({ name, minutes, guideId, stageSlug }, aim))) throw otherContent();
}

/**
 * Makes a set in a workspace of the actor's. The same again, at once or later, answers with the set as it stands and changes nothing.
 * @throws DomainError not_allowed for viewers; invalid_request for a guide or stage that is not there; conflict for an id that stands for another set
 */
export async function putSet(deps: Deps, actor: Actor, given: Given): Promise<SetView> {
  const { id: workspaceId, setId: id, name, minutes, from } = given;
  await takeTurn(deps, { key: `question set ${actor.personId}`, max: 200, windowSeconds: DAY });
  return deps.db.$transaction(async (tx) => {
    await requireEditor(tx, actor, workspaceId);
    const made = { name, minutes, ...(await checkAim(tx, given)), clonedFromId: from?.setId ?? null, clonedFromNumber: from?.version ?? null };
    // waits for another one of the same id that is being made
    const { count } = await tx.questionSet.createMany({ data: [{ workspaceId, id, ...made }], skipDuplicates: true });
    if (count === 1) await fill(tx, actor, given);
    else await checkSame(tx, given, made);
    return presentSet(tx, actor, given);
  });
}
