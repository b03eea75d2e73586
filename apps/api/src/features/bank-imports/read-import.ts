import type { ImportView } from '@whetstone/contracts/bank-imports';
import type { ColumnsByPath } from '@whetstone/importers/each-bank-file';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { takeTurn } from '../../take-turn.ts';
import { requireEditor } from '../workspaces/require-editor.ts';
import { decodeFiles, type GivenFile } from './decode-files.ts';
import { type ImportKey, getBankImport, lockBankImport } from './get-bank-import.ts';
import { keepSources } from './keep-sources.ts';
import { presentImport } from './present-import.ts';
import { type ReadBank, ReadingEnded, type ReadTask, readFilesInWorker } from './read-files-in-worker.ts';
import { readKnown } from './read-known.ts';
import { writeReadBank } from './write-read-bank.ts';

const HOUR_SECONDS = 3600;
/** how often it is said how far the reading is, and looked whether it was cancelled */
const WATCH_EVERY_MS = 400;
const WRITE_LIMIT_MS = 60_000;

type Reader = typeof readFilesInWorker;

interface Wish extends ImportKey {
  files: readonly { path: string; base64: string }[];
  /** what is said of the columns of tables from the start */
  columns?: ColumnsByPath;
  /** in tests, one that is slow or dies */
  reader?: Reader;
}

/** Says how far the reading is, and stops it when the import is not being read any more: somebody has cancelled it, in whichever process. */
async function watch({ db }: Pick<Deps, 'db'>, { id, importId }: ImportKey, { done, stop }: { done: number; stop: () => void }): Promise<void> {
  const changed = await db.bankImport.updateMany({ where: { workspaceId: id, id: importId, state: 'reading' }, data: { filesDone: done } });
  if (changed.count === 0) stop();
}

async function readWatched(deps: Pick<Deps, 'db'>, key: ImportKey, { task, reader }: { task: ReadTask; reader: Reader }): Promise<ReadBank> {
  const stopper = new AbortController();
  let done = 0;
  const timer = setInterval(() => {
    // a database that is away for a moment is asked again by the next
    watch(deps, key, { done, stop: () => stopper.abort() }).catch(() => undefined);
  }, WATCH_EVERY_MS);
  try {
    return await reader(task, { signal: stopper.signal, onDone: (files) => (done = files) });
  } finally {
    clearInterval(timer);
  }
}

/** Writes what was read, unless the import was cancelled meanwhile. The files are kept where there are columns to be named. */
async function finish({ db }: Pick<Deps, 'db'>, key: ImportKey, { sent, ...bank }: ReadBank & Pick<ReadTask, 'known'> & { sent: GivenFile[] }): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const { state, filesTotal } = await lockBankImport(tx, key);
      if (state !== 'reading') return;
      await writeReadBank(tx, key, bank);
      if (bank.files.some(({ table }) => table !== undefined)) await keepSources(tx, key, sent);
      await tx.bankImport.updateMany({ where: { workspaceId: key.id, id: key.importId }, data: { state: 'read', filesDone: filesTotal } });
    },
    { timeout: WRITE_LIMIT_MS },
  );
}

interface Reading extends Pick<Wish, 'columns'> {
  files: GivenFile[];
  reader: Reader;
}

async function read(deps: Pick<Deps, 'db'>, key: ImportKey, { files, columns, reader }: Reading): Promise<void> {
  const reading = { workspaceId: key.id, id: key.importId, state: 'reading' } as const;
  try {
    const known = await readKnown(deps, key.id);
    const task = { files, known, ...(columns && { columns }) };
    await finish(deps, key, { known, sent: files, ...(await readWatched(deps, key, { task, reader })) });
  } catch (error) {
    // what is refused is as if it had never been sent
    if (error instanceof DomainError) await deps.db.bankImport.deleteMany({ where: reading });
    else await deps.db.bankImport.updateMany({ where: reading, data: { state: 'failed' } });
    if (!(error instanceof ReadingEnded)) throw error;
  }
}

/**
 * Reads a foreign bank into an import of a workspace that the actor may edit. Nothing of it is a question yet.
 * @throws DomainError conflict where the id was used for other files; invalid_request for more questions or messages than one import takes
 */
export async function readImport(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { files: given, columns, reader = readFilesInWorker, ...key }: Wish,
): Promise<ImportView> {
  await requireEditor(deps.db, actor, key.id);
  const { files, hash } = decodeFiles(given);
  const there = await deps.db.bankImport.findUnique({ where: { workspaceId_id: { workspaceId: key.id, id: key.importId } } });
  if (there === null) await takeTurn(deps, { key: `bank import ${actor.personId}`, max: 60, windowSeconds: HOUR_SECONDS });
  const { count } = await deps.db.bankImport.createMany({
    data: [{ workspaceId: key.id, id: key.importId, madeBy: actor.pseudonym, hash, filesTotal: files.length }],
    skipDuplicates: true,
  });
  if (count === 1) await read(deps, key, { files, reader, ...(columns && { columns }) });
  return deps.db.$transaction(async (tx) => {
    const row = await getBankImport(tx, key);
    if (row.hash !== hash) throw new DomainError('conflict', 'This id was used before for another bank.');
    return presentImport(tx, actor, row);
  });
}
