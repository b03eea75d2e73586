import type { ImportView } from '@whetstone/contracts/bank-imports';
import type { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import { recordReads } from '../../record-reads.ts';

type Row = Prisma.BankImportGetPayload<object>;
type Counts = ImportView['counts'];

interface CountRow extends Counts {
  id: string;
}

async function countRows(tx: Prisma.TransactionClient, workspaceId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Counts>> {
  const rows = await tx.$queryRaw<CountRow[]>`
    SELECT i.id,
      count(*) FILTER (WHERE r.fate = 'comes_in')::int AS "comesIn", count(*) FILTER (WHERE r.fate = 'left_out')::int AS "leftOut",
      count(*) FILTER (WHERE r.fate = 'merged')::int AS merged, count(*) FILTER (WHERE r.fate = 'duplicate')::int AS duplicates,
      count(*) FILTER (WHERE r.fate = 'comes_in' AND (r.like_row_id IS NOT NULL OR r.like_question_id IS NOT NULL))::int AS alike,
      (SELECT count(*) FROM import_message m WHERE m.workspace_id = i.workspace_id AND m.import_id = i.id AND m.severity = 'error')::int AS errors,
      (SELECT count(*) FROM import_message m WHERE m.workspace_id = i.workspace_id AND m.import_id = i.id AND m.severity = 'warning')::int AS warnings
    FROM bank_import i LEFT JOIN import_row r ON r.workspace_id = i.workspace_id AND r.import_id = i.id
    WHERE i.workspace_id = ${workspaceId}::uuid AND i.id = ANY (${[...ids]}::uuid[])
    GROUP BY i.workspace_id, i.id`;
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

const NOTHING: Counts = { comesIn: 0, leftOut: 0, merged: 0, duplicates: 0, alike: 0, errors: 0, warnings: 0 };

/** Imports of one workspace as a member sees them. Whoever made one finds in their log that they were shown. */
export async function presentImports(tx: Prisma.TransactionClient, actor: Actor, rows: readonly Row[]): Promise<ImportView[]> {
  const [first] = rows;
  if (first === undefined) return [];
  const makers = await tx.person.findMany({ where: { pseudonym: { in: rows.map(({ madeBy }) => madeBy) } }, select: { pseudonym: true, name: true } });
  await recordReads(tx, actor, { list: first.workspaceId, people: makers.map(({ pseudonym }) => pseudonym) });
  const names = new Map(makers.map(({ pseudonym, name }) => [pseudonym, name]));
  const counts = await countRows(
    tx,
    first.workspaceId,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, state, revision, madeBy, createdAt, committedAt, undoneAt, filesTotal, filesDone }) => ({
    id,
    state,
    revision,
    by: names.get(madeBy) ?? null,
    isMine: madeBy === actor.pseudonym,
    createdAt: createdAt.toISOString(),
    committedAt: committedAt?.toISOString() ?? null,
    undoneAt: undoneAt?.toISOString() ?? null,
    filesTotal,
    filesDone,
    counts: counts.get(id) ?? NOTHING,
  }));
}

export async function presentImport(tx: Prisma.TransactionClient, actor: Actor, row: Row): Promise<ImportView> {
  const [view] = await presentImports(tx, actor, [row]);
  if (view === undefined) throw new Error('one import gives one view');
  return view;
}
