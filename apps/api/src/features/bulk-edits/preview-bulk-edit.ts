import { BULK_CAPS, type BulkChange, type BulkPreview, type BulkSelection } from '@whetstone/contracts/bulk-edits';
import type { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { matchingQuestions } from '../workspaces/matching-questions.ts';
import { requireEditor } from '../workspaces/require-editor.ts';
import { checkChange } from './check-change.ts';
import { countPlans } from './count-plans.ts';
import { digestOf } from './digest-of.ts';
import { STALE_MARK, markOf } from './mark-of.ts';
import { planChange } from './plan-change.ts';
import { type Chosen, readChosen } from './read-chosen.ts';
import { readNames } from './read-names.ts';

type Tx = Prisma.TransactionClient;

interface Wish {
  id: string;
  selection: BulkSelection;
  change: BulkChange;
}

/** Questions as they stand, each with whether that is how it was looked at. */
async function readSelection(tx: Tx, workspaceId: string, selection: BulkSelection): Promise<{ row: Chosen; isAsSeen: boolean }[]> {
  if (selection.by === 'rows') {
    const looked = new Map(selection.rows.map(({ id, version }) => [id, version]));
    return (await readChosen(tx, workspaceId, [...looked.keys()])).map((row) => ({ row, isAsSeen: looked.get(row.id) === row.version }));
  }
  const found = await tx.$queryRaw<{ id: string }[]>`
    ${matchingQuestions(workspaceId, selection.filter)} SELECT id FROM m ORDER BY id LIMIT ${BULK_CAPS.questions + 1}`;
  if (found.length > BULK_CAPS.questions)
    throw new DomainError('invalid_request', 'That is too much at once:', [
      { field: 'selection', message: `holds more than ${BULK_CAPS.questions} questions` },
    ]);
  const ids = found.map(({ id }) => id);
  return (await readChosen(tx, workspaceId, ids)).map((row) => ({ row, isAsSeen: true }));
}

/**
 * What a change would make of questions of a workspace that the actor may edit. Nothing is changed.
 * @throws DomainError not_found where a question is not there; invalid_request for too many, or for no change
 */
export async function previewBulkEdit({ db }: Pick<Deps, 'db'>, actor: Actor, { id, selection, change }: Wish): Promise<BulkPreview> {
  return db.$transaction(
    async (tx) => {
      await requireEditor(tx, actor, id);
      await checkChange(tx, change);
      const planned = (await readSelection(tx, id, selection)).map(({ row, isAsSeen }) => ({ row, isAsSeen, plan: planChange(row, change, isAsSeen) }));
      const seen = planned.map(({ row, isAsSeen }) => ({ id: row.id, mark: isAsSeen ? markOf(row) : STALE_MARK }));
      const named = await readNames(tx);
      const changes = planned.flatMap(({ row, plan }) => (plan.outcome === 'change' ? [{ row, after: plan.after }] : []));
      const conflicts = planned.flatMap(({ row, plan }) => (plan.outcome === 'conflict' ? [{ id: row.id, title: row.title, why: plan.why }] : []));
      return {
        counts: countPlans(planned.map(({ plan }) => plan)),
        draftsAgain: changes.filter(({ row, after }) => row.status === 'ready' && after.status === 'draft').length,
        rows: changes.slice(0, BULK_CAPS.shown).map(({ row, after }) => ({ id: row.id, title: row.title, before: named(row), after: named(after) })),
        conflicts: conflicts.slice(0, BULK_CAPS.shown),
        seen,
        digest: digestOf(change, seen),
      };
    },
    // what is counted is what is shown
    { isolationLevel: 'RepeatableRead', timeout: 30_000 },
  );
}
