import type { ImportView } from '@whetstone/contracts/bank-imports';
import type { Prisma } from '@whetstone/db/generated/client';
import { type NamedColumns, checkColumns } from '@whetstone/importers/csv/named-columns';
import type { ColumnsByPath } from '@whetstone/importers/each-bank-file';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { takeTurn } from '../../take-turn.ts';
import { requireEditor } from '../workspaces/require-editor.ts';
import { type ImportKey, getBankImport, keyOf, lockBankImport } from './get-bank-import.ts';
import { readSources } from './keep-sources.ts';
import { presentImport } from './present-import.ts';
import { type ReadBank, ReadingEnded, type ReadTask, readFilesInWorker } from './read-files-in-worker.ts';
import { readKnown } from './read-known.ts';
import { type Table, firstRowOf, readTables } from './read-tables.ts';
import { writeReadBank } from './write-read-bank.ts';

type Tx = Prisma.TransactionClient;
type ImportRow = Awaited<ReturnType<typeof getBankImport>>;

const HOUR_SECONDS = 3600;
const WRITE_LIMIT_MS = 60_000;

interface Wish extends ImportKey, NamedColumns {
  /** the one that was looked at */
  revision: number;
  /** a table among the files */
  file: string;
}

const refuse = (fields: DomainError['fields']): DomainError => new DomainError('invalid_request', 'The table cannot be read like this.', fields);

function checkMay({ state, revision }: ImportRow, seen: number): void {
  if (state !== 'read') throw new DomainError('conflict', 'Its columns cannot be named any more.');
  if (seen !== revision) throw new DomainError('conflict', 'Somebody has mended it since you looked.', [{ field: 'revision', message: 'is not the latest' }]);
}

function getTable(tables: readonly Table[], { file, roles }: Wish): Table {
  const table = tables.find((one) => one.file === file);
  if (table === undefined) throw refuse([{ field: 'file', message: 'is no table of this import' }]);
  const problems = checkColumns({ roles }, table.columns.length);
  if (problems.length > 0) throw refuse(problems.map(({ column, text: message }) => ({ field: column === null ? 'roles' : `roles.${column}`, message })));
  return table;
}

const isSaid = ({ hasNames, isByHand, columns }: Table, wish: Wish): boolean =>
  isByHand && hasNames === wish.hasNames && columns.every(({ role }, index) => role === wish.roles[index]);

/** What is said of every table now: of those that begin as this one what is wished, of the others what was said before. */
function namedOf(tables: readonly Table[], table: Table, { hasNames, roles }: Wish): ColumnsByPath {
  const first = firstRowOf(table);
  return new Map(
    tables.flatMap((one): [string, NamedColumns][] => {
      if (firstRowOf(one) === first) return [[one.file, { hasNames, roles }]];
      return one.isByHand ? [[one.file, { hasNames: one.hasNames, roles: one.columns.map(({ role }) => role) }]] : [];
    }),
  );
}

async function readAgain(task: ReadTask): Promise<ReadBank> {
  try {
    return await readFilesInWorker(task, { signal: new AbortController().signal, onDone: () => undefined });
  } catch (error) {
    if (error instanceof ReadingEnded) throw refuse([{ field: 'roles', message: 'take too long or too much memory to be read by' }]);
    throw error;
  }
}

/** Puts what was read now in the place of what was read before, and of what was mended of it. */
async function replace(tx: Tx, key: ImportKey, { bank, revision }: { bank: ReadBank & Pick<ReadTask, 'known'>; revision: number }): Promise<ImportRow> {
  const of = { workspaceId: key.id, importId: key.importId };
  await tx.importFix.deleteMany({ where: of });
  await tx.importRow.deleteMany({ where: of });
  await tx.importMessage.deleteMany({ where: of });
  await tx.importFile.deleteMany({ where: of });
  await writeReadBank(tx, key, bank);
  return tx.bankImport.update({ where: keyOf(key), data: { revision: revision + 1 } });
}

/**
 * Reads an import again by what people say of the columns of one table, and of those that begin with the same row. What is said
 * already changes nothing.
 * @throws DomainError invalid_request by field for roles that do not fit the table; conflict where it is settled or was mended since `revision`
 */
export async function nameColumns({ db }: Pick<Deps, 'db'>, actor: Actor, wish: Wish): Promise<ImportView> {
  const { revision: seen } = wish;
  const key = { id: wish.id, importId: wish.importId };
  await requireEditor(db, actor, key.id);
  const before = await getBankImport(db, key);
  if (before.state !== 'read') checkMay(before, seen);
  const tables = await readTables(db, key);
  const table = getTable(tables, wish);
  if (isSaid(table, wish)) return db.$transaction(async (tx) => presentImport(tx, actor, before));
  checkMay(before, seen);
  await takeTurn({ db }, { key: `bank import ${actor.personId}`, max: 60, windowSeconds: HOUR_SECONDS });
  const known = await readKnown({ db }, key.id);
  const bank = await readAgain({ files: await readSources(db, key), known, columns: namedOf(tables, table, wish) });
  return db.$transaction(
    async (tx) => {
      checkMay(await lockBankImport(tx, key), seen);
      return presentImport(tx, actor, await replace(tx, key, { bank: { ...bank, known }, revision: seen }));
    },
    { timeout: WRITE_LIMIT_MS },
  );
}
