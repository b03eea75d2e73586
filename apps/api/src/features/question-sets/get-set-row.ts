import type { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import { DomainError } from '../../domain-error.ts';
import { getMembership } from '../workspaces/get-membership.ts';

export interface SetKey {
  /** the workspace */
  id: string;
  setId: string;
}

type Reads = Pick<Prisma.TransactionClient, 'questionSet' | 'workspaceMember'>;

export const keyOf = ({ id, setId }: SetKey) => ({ workspaceId_id: { workspaceId: id, id: setId } });
export const noSuchSet = (): DomainError => new DomainError('not_found', 'There is no such set in your workspace.');

/** A set of a workspace of the actor's, with their share in it. @throws DomainError not_found for every other */
export async function getSetRow(db: Reads, actor: Actor, key: SetKey) {
  const role = await getMembership(db, actor, key.id);
  const row = await db.questionSet.findUnique({ where: keyOf(key) });
  if (row === null) throw noSuchSet();
  return { ...row, role };
}
