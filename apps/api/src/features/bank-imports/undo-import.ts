import type { ImportView } from '@whetstone/contracts/bank-imports';
import type { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { requireEditor } from '../workspaces/require-editor.ts';
import { type ImportKey, keyOf, lockBankImport } from './get-bank-import.ts';
import { presentImport } from './present-import.ts';

const NAMED = 100;

interface Undone {
  import: ImportView;
  retired: number;
  stays: { id: string; title: string }[];
  staysCount: number;
}

/** Retires what nobody has worked on since: it is a draft in its first version, nobody has sorted it or decided on it, and nothing refers to it. */
async function retire(tx: Prisma.TransactionClient, { id, importId }: ImportKey): Promise<void> {
  // in the order in which all others lock many: of two, neither waits for what the other holds
  await tx.$queryRaw`SELECT FROM question WHERE workspace_id = ${id}::uuid AND import_id = ${importId}::uuid ORDER BY id FOR NO KEY UPDATE`;
  await tx.$executeRaw`
    UPDATE question q SET status = 'retired', retired_at = app_now()
    WHERE q.workspace_id = ${id}::uuid AND q.import_id = ${importId}::uuid AND q.status = 'draft' AND q.current_version = 1
      AND q.area_slug IS NULL AND cardinality(q.source_ids) = 0 AND NOT EXISTS (SELECT FROM question_skill k WHERE k.question_id = q.id)
      AND NOT EXISTS (SELECT FROM question_decision d WHERE d.question_id = q.id) AND NOT EXISTS (SELECT FROM question_conflict x WHERE x.question_id = q.id)
      AND NOT EXISTS (SELECT FROM attempt a WHERE a.question_id = q.id) AND NOT EXISTS (SELECT FROM card c WHERE c.question_id = q.id)
      AND NOT EXISTS (SELECT FROM note_revision n WHERE n.question_id = q.id) AND NOT EXISTS (SELECT FROM star s WHERE s.question_id = q.id)
      AND NOT EXISTS (SELECT FROM guide_question g WHERE g.question_id = q.id)
      AND NOT EXISTS (SELECT FROM question_set_item i WHERE i.question_id = q.id)
      AND NOT EXISTS (SELECT FROM bulk_edit_row r JOIN bulk_edit e ON e.workspace_id = r.workspace_id AND e.id = r.edit_id
        WHERE r.question_id = q.id AND r.conflict IS NULL AND e.undone_at IS NULL)`;
}

async function tell(tx: Prisma.TransactionClient, actor: Actor, { key, row }: { key: ImportKey; row: Parameters<typeof presentImport>[2] }): Promise<Undone> {
  const of = { workspaceId: key.id, importId: key.importId };
  const left = { ...of, status: { not: 'retired' } } as const;
  const staying = await tx.question.findMany({
    where: left,
    orderBy: { id: 'asc' },
    take: NAMED,
    select: { id: true, versions: { orderBy: { number: 'desc' }, take: 1, select: { title: true } } },
  });
  return {
    import: await presentImport(tx, actor, row),
    retired: await tx.question.count({ where: { ...of, status: 'retired' } }),
    stays: staying.map(({ id, versions }) => ({ id, title: versions[0]?.title ?? id })),
    staysCount: await tx.question.count({ where: left }),
  };
}

/** Takes back a commit, but for what somebody has worked on since. Again changes nothing. @throws DomainError conflict before it is committed */
export async function undoImport({ db }: Deps, actor: Actor, key: ImportKey): Promise<Undone> {
  return db.$transaction(
    async (tx) => {
      await requireEditor(tx, actor, key.id);
      const there = await lockBankImport(tx, key);
      if (there.state === 'undone') return tell(tx, actor, { key, row: there });
      if (there.state !== 'committed') throw new DomainError('conflict', 'It is not committed.');
      await retire(tx, key);
      const [{ now }] = await tx.$queryRaw<[{ now: Date }]>`SELECT app_now() AS now`;
      await recordAudit(tx, { act: 'workspace.change', actor: actor.pseudonym, target: key.id });
      const row = await tx.bankImport.update({ where: keyOf(key), data: { state: 'undone', undoneAt: now } });
      return tell(tx, actor, { key, row });
    },
    { timeout: 60_000 },
  );
}
