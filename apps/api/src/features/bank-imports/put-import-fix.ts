import type { ImportFix, ImportRowView, ImportView } from '@whetstone/contracts/bank-imports';
import type { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { requireEditor } from '../workspaces/require-editor.ts';
import { applyFix } from './apply-fix.ts';
import { type ImportKey, keyOf, lockBankImport } from './get-bank-import.ts';
import { presentImport } from './present-import.ts';
import { type ImportRowRow, presentRows } from './present-row.ts';

type Tx = Prisma.TransactionClient;

interface Wish extends ImportKey {
  fixId: string;
  /** the one that the sender has seen */
  revision: number;
  fix: ImportFix;
}

interface Fixed {
  import: ImportView;
  rows: ImportRowView[];
  removed: string[];
}

/** What stands in `before` of a fix. */
interface Before {
  rows: ImportRowRow[];
  made: string[];
  /** of a fix that takes another one back: rows that are gone by it */
  removed: string[];
}

const ofImport = ({ id, importId }: ImportKey) => ({ workspaceId: id, importId });

async function applyToRow(tx: Tx, key: ImportKey, fix: Exclude<ImportFix, { kind: 'take-back' }>): Promise<Before> {
  const row = await tx.importRow.findUnique({ where: { workspaceId_importId_id: { ...ofImport(key), id: fix.row } } });
  if (row === null) throw new DomainError('conflict', 'There is no such row in this import.', [{ field: 'fix.row', message: 'names no row' }]);
  const { before, made } = await applyFix(tx, row, fix);
  return { rows: before, made, removed: [] };
}

/** Brings back the rows as they were before the last fix that still counts. */
async function takeBack(tx: Tx, key: ImportKey): Promise<Before> {
  const last = await tx.importFix.findFirst({ where: { ...ofImport(key), isTakenBack: false }, orderBy: { revision: 'desc' } });
  if (last === null) throw new DomainError('conflict', 'There is nothing to take back.');
  const { rows, made } = last.before as unknown as Before;
  await tx.importRow.deleteMany({ where: { ...ofImport(key), id: { in: made } } });
  for (const { workspaceId: _workspace, importId: _import, id, ...data } of rows) {
    const where = { workspaceId_importId_id: { ...ofImport(key), id } };
    await tx.importRow.update({ where, data: { ...data, choices: data.choices as Prisma.InputJsonArray }, select: { id: true } });
  }
  await tx.importFix.update({ where: { workspaceId_importId_id: { ...ofImport(key), id: last.id } }, data: { isTakenBack: true }, select: { id: true } });
  return { rows, made: [], removed: made };
}

/** The answer to a fix: what it touched, as it stands now. */
async function tell(tx: Tx, actor: Actor, { key, before }: { key: ImportKey; before: Before }): Promise<Fixed> {
  const ids = [...before.rows.map(({ id }) => id), ...before.made];
  const rows = await tx.importRow.findMany({ where: { ...ofImport(key), id: { in: ids } }, orderBy: { position: 'asc' } });
  const row = await tx.bankImport.findUniqueOrThrow({ where: keyOf(key) });
  return { import: await presentImport(tx, actor, row), rows: await presentRows(tx, rows, row.state), removed: before.removed };
}

function checkMay(state: string, { seen, revision }: { seen: number; revision: number }): void {
  if (state !== 'read') throw new DomainError('conflict', 'It cannot be mended any more.');
  if (seen !== revision)
    throw new DomainError('conflict', 'Somebody has mended it since you looked. Look again, then mend it.', [
      { field: 'revision', message: 'is not the latest' },
    ]);
}

/**
 * Mends what an import proposes, once for an id.
 * @throws DomainError conflict for what does not fit, for an import that is not open to it or was mended since `revision`, and for an id that was used for another fix
 */
export async function putImportFix({ db }: Deps, actor: Actor, { fixId, fix, revision: seen, ...key }: Wish): Promise<Fixed> {
  return db.$transaction(async (tx) => {
    await requireEditor(tx, actor, key.id);
    const { state, revision } = await lockBankImport(tx, key);
    const body = JSON.stringify(fix);
    const there = await tx.importFix.findUnique({ where: { workspaceId_importId_id: { ...ofImport(key), id: fixId } } });
    if (there !== null) {
      if (there.body !== body) throw new DomainError('conflict', 'This id was used before for another fix.');
      return tell(tx, actor, { key, before: there.before as unknown as Before });
    }
    checkMay(state, { seen, revision });
    const before = fix.kind === 'take-back' ? await takeBack(tx, key) : await applyToRow(tx, key, fix);
    const isTakenBack = fix.kind === 'take-back';
    const data = { ...ofImport(key), id: fixId, revision: revision + 1, madeBy: actor.pseudonym, body, isTakenBack };
    await tx.importFix.create({ data: { ...data, before: before as unknown as Prisma.InputJsonObject }, select: { id: true } });
    await tx.bankImport.update({ where: keyOf(key), data: { revision: revision + 1 }, select: { id: true } });
    return tell(tx, actor, { key, before });
  });
}
