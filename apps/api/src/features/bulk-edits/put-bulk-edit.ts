import { hashOf } from '@whetstone/content/record-json';
import type { BulkEditView, putBulkEdit as contract } from '@whetstone/contracts/bulk-edits';
import type { Prisma } from '@whetstone/db/generated/client';
import { insertRows } from '@whetstone/db/insert-rows';
import type * as z from 'zod/mini';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { takeTurn } from '../../take-turn.ts';
import { otherContent } from '../study-questions/refuse-question.ts';
import { requireEditor } from '../workspaces/require-editor.ts';
import { checkChange } from './check-change.ts';
import { countPlans } from './count-plans.ts';
import { digestOf } from './digest-of.ts';
import { type BulkEditKey, keyOf } from './get-bulk-edit.ts';
import { isMoved } from './is-moved.ts';
import { markOf } from './mark-of.ts';
import { type Plan, planChange } from './plan-change.ts';
import { presentBulkEdit } from './present-bulk-edit.ts';
import { type Chosen, lockChosen, standingOf } from './read-chosen.ts';
import { writeDecisions } from './write-decisions.ts';
import { writePlaces } from './write-places.ts';
import { writeSayings } from './write-sayings.ts';

type Tx = Prisma.TransactionClient;
type Given = z.infer<typeof contract.schema.body> & BulkEditKey;

interface Planned {
  row: Chosen;
  plan: Plan;
}

const HOUR = 3600;
const TIMEOUT_MS = 60_000;

/** What is kept of a question: nothing where it stayed the same. */
function rowIn({ id: workspaceId, editId }: BulkEditKey, { row, plan }: Planned): Prisma.BulkEditRowCreateManyInput[] {
  const key = { workspaceId, editId, questionId: row.id };
  if (plan.outcome === 'unchanged') return [];
  if (plan.outcome === 'conflict') return [{ ...key, conflict: plan.why }];
  const versions = { beforeVersion: row.version, afterVersion: row.version + Number(plan.isNewVersion) };
  return [{ ...key, ...versions, before: { ...standingOf(row) }, after: { ...plan.after } }];
}

/** Some statements, whatever number of questions it is. */
async function write(tx: Tx, { pseudonym: madeBy }: Actor, { given, planned }: { given: Given; planned: readonly Planned[] }): Promise<void> {
  const maker = { workspaceId: given.id, madeBy };
  const changes = planned.flatMap(({ row, plan }) => (plan.outcome === 'change' ? [{ row, ...plan }] : []));
  await writeSayings(
    tx,
    maker,
    changes.flatMap(({ row, after, isNewVersion }) => (isNewVersion ? [{ row, from: row.version, says: after }] : [])),
  );
  await writePlaces(
    tx,
    changes.flatMap(({ row, after, isNewVersion }) => (isMoved(row, after, isNewVersion) ? [{ ...after, id: row.id }] : [])),
  );
  if (given.change.retire)
    await writeDecisions(
      tx,
      { ...maker, kind: 'retire' },
      changes.map(({ row }) => row),
    );
  await insertRows(
    tx,
    'bulk_edit_row',
    planned.flatMap((one) => rowIn(given, one)),
  );
}

async function make(tx: Tx, actor: Actor, given: Given): Promise<void> {
  await checkChange(tx, given.change);
  const marks = new Map(given.seen.map(({ id, mark }) => [id, mark]));
  const rows = await lockChosen(tx, given.id, [...marks.keys()]);
  const planned = rows.map((row) => ({ row, plan: planChange(row, given.change, markOf(row) === marks.get(row.id)) }));
  const { change: changed, unchanged, conflict: conflicts } = countPlans(planned.map(({ plan }) => plan));
  await write(tx, actor, { given, planned });
  await tx.bulkEdit.update({ where: keyOf(given), data: { changed, unchanged, conflicts }, select: { id: true } });
  await recordAudit(tx, { act: 'workspace.change', actor: actor.pseudonym, target: given.id });
}

/**
 * Changes questions of a workspace that the actor may edit, in one transaction, but for those that somebody has changed since they were
 * seen. The same again changes nothing.
 * @throws DomainError not_allowed for viewers; invalid_request where it is not what a preview has shown; conflict for an id that stands for another edit
 */
export async function putBulkEdit(deps: Pick<Deps, 'db'>, actor: Actor, given: Given): Promise<BulkEditView> {
  const { id: workspaceId, editId: id, change, seen, digest } = given;
  await takeTurn(deps, { key: `bulk edit ${actor.personId}`, max: 120, windowSeconds: HOUR });
  return deps.db.$transaction(
    async (tx) => {
      await requireEditor(tx, actor, workspaceId);
      if (digestOf(change, seen) !== digest)
        throw new DomainError('invalid_request', 'This is not what was shown:', [{ field: 'digest', message: 'belongs to another preview' }]);
      const hash = hashOf({ change, seen, digest });
      const made = { workspaceId, id, madeBy: actor.pseudonym, change: change as Prisma.InputJsonObject, hash, changed: 0, unchanged: 0, conflicts: 0 };
      // waits for another one of the same id that is being made
      const { count } = await tx.bulkEdit.createMany({ data: [made], skipDuplicates: true });
      if (count === 1) await make(tx, actor, given);
      const row = await tx.bulkEdit.findUniqueOrThrow({ where: keyOf(given) });
      if (row.hash !== hash) throw otherContent();
      return presentBulkEdit(tx, actor, row);
    },
    { timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS },
  );
}
