import type { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import { requireEditor } from '../workspaces/require-editor.ts';
import { type SetKey, keyOf, noSuchSet } from './get-set-row.ts';

/** Lets owners and editors pass, one change of a set at a time. @throws DomainError not_allowed for viewers, not_found for everyone else */
export async function lockSet(tx: Prisma.TransactionClient, actor: Actor, key: SetKey) {
  await requireEditor(tx, actor, key.id);
  await tx.$queryRaw`SELECT 1 FROM question_set WHERE workspace_id = ${key.id}::uuid AND id = ${key.setId}::uuid FOR NO KEY UPDATE`;
  const row = await tx.questionSet.findUnique({ where: keyOf(key) });
  if (row === null) throw noSuchSet();
  return row;
}
