import { isDeepStrictEqual } from 'node:util';
import { BULK_CAPS, type BulkEditItem } from '@whetstone/contracts/bulk-edits';
import type { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { recordAudit } from '../../record-audit.ts';
import { requireEditor } from '../workspaces/require-editor.ts';
import { type BulkEditKey, type BulkEditRow, keyOf, lockBulkEdit } from './get-bulk-edit.ts';
import { isMoved } from './is-moved.ts';
import { presentBulkEditItem } from './present-bulk-edit.ts';
import { type Chosen, type Standing, lockChosen, standingOf } from './read-chosen.ts';
import { writeDecisions } from './write-decisions.ts';
import { writePlaces } from './write-places.ts';
import { writeSayings } from './write-sayings.ts';

type Tx = Prisma.TransactionClient;

interface Undone {
  edit: BulkEditItem;
  takenBack: number;
  stays: { id: string; title: string }[];
  staysCount: number;
}

/** A question that the edit has changed, as the edit left it. */
interface Edited {
  row: Chosen;
  before: Standing;
  after: Standing;
  beforeVersion: number;
  afterVersion: number;
  /** somebody has handed it in, judged, retired or restored it since */
  isDecided: boolean;
}

/** On which of them somebody has decided since an edit was made; its own decisions are as old as it is. */
async function readDecided(tx: Tx, { workspaceId, createdAt }: BulkEditRow, questionIds: string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.questionDecision.findMany({
    where: { workspaceId, questionId: { in: questionIds }, createdAt: { gt: createdAt } },
    select: { questionId: true },
  });
  return new Set(rows.map(({ questionId }) => questionId));
}

async function lockEdited(tx: Tx, edit: BulkEditRow): Promise<Edited[]> {
  const { workspaceId, id: editId } = edit;
  const edited = await tx.bulkEditRow.findMany({ where: { workspaceId, editId, conflict: null } });
  const ids = edited.map(({ questionId }) => questionId);
  const rows = await lockChosen(tx, workspaceId, ids);
  const decided = await readDecided(tx, edit, ids);
  const byId = new Map(edited.map((one) => [one.questionId, one]));
  return rows.flatMap((row) => {
    const { before, after, beforeVersion, afterVersion } = byId.get(row.id) ?? {};
    if (before == null || after == null || beforeVersion == null || afterVersion == null) return [];
    // written by `putBulkEdit`
    const standings = { before: before as unknown as Standing, after: after as unknown as Standing };
    return [{ row, ...standings, beforeVersion, afterVersion, isDecided: decided.has(row.id) }];
  });
}

/** Nobody has changed it since, and nobody has decided on it: what was sent back is not made ready by going back. */
const isAsLeft = ({ row, after, afterVersion, isDecided }: Edited): boolean =>
  !isDecided && row.version === afterVersion && isDeepStrictEqual(standingOf(row), after);

async function takeBack(tx: Tx, { pseudonym: madeBy }: Actor, edit: BulkEditRow): Promise<void> {
  const { workspaceId, id: editId } = edit;
  const maker = { workspaceId, madeBy };
  const back = (await lockEdited(tx, edit)).filter(isAsLeft);
  await writeSayings(
    tx,
    maker,
    back.flatMap(({ row, before, beforeVersion, afterVersion }) => (afterVersion === beforeVersion ? [] : [{ row, from: beforeVersion, says: before }])),
  );
  await writePlaces(
    tx,
    back.flatMap(({ row, before, beforeVersion, afterVersion }) => (isMoved(row, before, afterVersion !== beforeVersion) ? [{ ...before, id: row.id }] : [])),
  );
  await writeDecisions(
    tx,
    { ...maker, kind: 'restore' },
    back.flatMap(({ row, after }) => (after.status === 'retired' ? [row] : [])),
  );
  await tx.bulkEditRow.updateMany({
    where: { workspaceId, editId, questionId: { in: back.map(({ row }) => row.id) } },
    data: { isTakenBack: true },
  });
}

async function tell(tx: Tx, actor: Actor, row: BulkEditRow): Promise<Undone> {
  const of = { workspaceId: row.workspaceId, editId: row.id, conflict: null };
  const stays = await tx.$queryRaw<{ id: string; title: string }[]>`
    SELECT q.id, v.title FROM bulk_edit_row r JOIN question q ON q.id = r.question_id
    JOIN question_version v ON v.question_id = q.id AND v.number = q.current_version
    WHERE r.workspace_id = ${row.workspaceId}::uuid AND r.edit_id = ${row.id}::uuid AND r.conflict IS NULL AND NOT r.is_taken_back
    ORDER BY q.id LIMIT ${BULK_CAPS.shown}`;
  return {
    edit: await presentBulkEditItem(tx, actor, row),
    takenBack: await tx.bulkEditRow.count({ where: { ...of, isTakenBack: true } }),
    stays,
    staysCount: await tx.bulkEditRow.count({ where: { ...of, isTakenBack: false } }),
  };
}

/**
 * Takes a bulk edit back, but for what somebody has changed or decided on since. Again changes nothing.
 * @throws DomainError not_allowed for viewers, not_found for everyone else
 */
export async function undoBulkEdit({ db }: Deps, actor: Actor, key: BulkEditKey): Promise<Undone> {
  return db.$transaction(
    async (tx) => {
      await requireEditor(tx, actor, key.id);
      const there = await lockBulkEdit(tx, key);
      if (there.undoneAt !== null) return tell(tx, actor, there);
      await takeBack(tx, actor, there);
      const [{ now }] = await tx.$queryRaw<[{ now: Date }]>`SELECT app_now() AS now`;
      await recordAudit(tx, { act: 'workspace.change', actor: actor.pseudonym, target: key.id });
      return tell(tx, actor, await tx.bulkEdit.update({ where: keyOf(key), data: { undoneAt: now } }));
    },
    { timeout: 60_000, maxWait: 60_000 },
  );
}
