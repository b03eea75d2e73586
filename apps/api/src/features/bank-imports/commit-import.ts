import { hashOf } from '@whetstone/content/record-json';
import type { ImportView } from '@whetstone/contracts/bank-imports';
import type { Prisma } from '@whetstone/db/generated/client';
import { insertRows } from '@whetstone/db/insert-rows';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { requireEditor } from '../workspaces/require-editor.ts';
import { type ImportKey, keyOf, lockBankImport } from './get-bank-import.ts';
import { makeRecord } from './make-record.ts';
import { dropSources } from './keep-sources.ts';
import { presentImport } from './present-import.ts';
import type { ImportRowRow } from './present-row.ts';
import { questionIdOf } from './question-id.ts';
import { slugOf } from './slug-of.ts';

type Tx = Prisma.TransactionClient;

const BATCH = 1000;
const TIMEOUT_MS = 120_000;
/** HTML is made when it is first read (docs/decisions/021) */
const NOT_RENDERED = 0;

function rowsOf(row: ImportRowRow) {
  const id = questionIdOf(row.id);
  const record = makeRecord(row);
  const choices = record.choices?.map(({ text }) => text) ?? [];
  const fixed = { workspaceId: row.workspaceId, visibility: 'workspace', status: 'draft', origin: 'database', currentVersion: 1 } as const;
  const where = { file: row.file, line: row.line, importId: row.importId };
  const empty = { promptHtml: '', answerHtml: '', pitfallsHtml: '', referencesHtml: '', rendererVersion: NOT_RENDERED };
  return {
    question: { id, slug: slugOf(row.title, row.id), ...fixed, ...where, hash: hashOf({ ...fixed, ...where }), sourceIds: [] },
    version: {
      questionId: id,
      number: 1,
      hash: hashOf(record),
      title: record.title,
      kind: null,
      difficulty: record.difficulty,
      minutes: null,
      record: record as unknown as Prisma.InputJsonObject,
      ...empty,
    },
    probes: record.probes.map(({ id: probeId }, position) => ({ questionId: id, version: 1, id: probeId, position, promptHtml: '', surfacesHtml: '' })),
    words: { questionId: id, text: [row.title, row.prompt, row.answer, record.prompt, ...choices, ...row.tags, ...row.path].join('\n').toLowerCase() },
  };
}

/** Each batch is read, made and written before the next, so that others are answered between two of them. */
async function writeQuestions(tx: Tx, { id: workspaceId, importId }: ImportKey): Promise<number> {
  let written = 0;
  for (let after = -1; ;) {
    const rows = await tx.importRow.findMany({
      where: { workspaceId, importId, fate: 'comes_in', position: { gt: after } },
      orderBy: { position: 'asc' },
      take: BATCH,
    });
    const made = rows.map(rowsOf);
    await insertRows(
      tx,
      'question',
      made.map(({ question }) => question),
    );
    await insertRows(
      tx,
      'question_version',
      made.map(({ version }) => version),
    );
    await insertRows(
      tx,
      'probe',
      made.flatMap(({ probes }) => probes),
    );
    await insertRows(
      tx,
      'workspace_words',
      made.map(({ words }) => words),
    );
    written += rows.length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return written;
    after = last.position;
  }
}

function checkMay(state: string, { seen, revision }: { seen: number; revision: number }): void {
  if (state !== 'read') throw new DomainError('conflict', state === 'reading' ? 'It is still being read.' : 'It cannot be committed any more.');
  if (seen !== revision) throw new DomainError('conflict', 'Somebody has mended it since you looked. Look again, then commit.');
}

/**
 * Makes a draft of every row that comes in, in one transaction. What is committed stays so: again changes nothing.
 * @throws DomainError conflict where it was mended since `revision`, or is not read, or is over
 */
export async function commitImport({ db }: Pick<Deps, 'db'>, actor: Actor, { revision: seen, ...key }: ImportKey & { revision: number }): Promise<ImportView> {
  return db.$transaction(
    async (tx) => {
      await requireEditor(tx, actor, key.id);
      const there = await lockBankImport(tx, key);
      if (there.state === 'committed') return presentImport(tx, actor, there);
      checkMay(there.state, { seen, revision: there.revision });
      if ((await writeQuestions(tx, key)) === 0) throw new DomainError('conflict', 'Nothing of it comes in.');
      const [{ now }] = await tx.$queryRaw<[{ now: Date }]>`SELECT app_now() AS now`;
      await dropSources(tx, key);
      await recordAudit(tx, { act: 'workspace.change', actor: actor.pseudonym, target: key.id });
      return presentImport(tx, actor, await tx.bankImport.update({ where: keyOf(key), data: { state: 'committed', committedAt: now } }));
    },
    { timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS },
  );
}
