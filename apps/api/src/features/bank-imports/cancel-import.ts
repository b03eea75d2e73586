import type { ImportView } from '@whetstone/contracts/bank-imports';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { requireEditor } from '../workspaces/require-editor.ts';
import { type ImportKey, keyOf, lockBankImport } from './get-bank-import.ts';
import { dropSources } from './keep-sources.ts';
import { presentImport } from './present-import.ts';

/** Stops a reading, or throws away what was proposed. @throws DomainError conflict for one that is committed */
export async function cancelImport({ db }: Deps, actor: Actor, key: ImportKey): Promise<ImportView> {
  return db.$transaction(async (tx) => {
    await requireEditor(tx, actor, key.id);
    const { state } = await lockBankImport(tx, key);
    if (state === 'committed' || state === 'undone') throw new DomainError('conflict', 'It is committed already. Undo it instead.');
    const of = { workspaceId: key.id, importId: key.importId };
    await tx.importFix.deleteMany({ where: of });
    await tx.importRow.deleteMany({ where: of });
    await tx.importMessage.deleteMany({ where: of });
    await tx.importFile.deleteMany({ where: of });
    await dropSources(tx, key);
    return presentImport(tx, actor, await tx.bankImport.update({ where: keyOf(key), data: { state: 'cancelled' } }));
  });
}
