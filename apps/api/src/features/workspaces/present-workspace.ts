import type { WorkspaceView } from '@whetstone/contracts/workspaces';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import { recordReads } from '../../record-reads.ts';
import { getMembership } from './get-membership.ts';

const ORDER = { owner: 0, editor: 1, viewer: 2 } as const;

/** A workspace as one of its members sees it: owners first, then by name. The others find in their own logs that they were shown. */
export async function presentWorkspace(tx: Prisma.TransactionClient, actor: Actor, id: string): Promise<WorkspaceView> {
  const role = await getMembership(tx, actor, id);
  const { name, members } = await tx.workspace.findUniqueOrThrow({
    where: { id },
    include: { members: { include: { person: { select: { pseudonym: true, name: true, signInName: true } } } } },
  });
  await recordReads(tx, actor, { list: id, people: members.map(({ person }) => person.pseudonym) });
  const views = members.map(({ personId, person, role: share }) => ({
    personId,
    name: person.name,
    signInName: person.signInName,
    role: share,
    isMe: personId === actor.personId,
  }));
  return { id, name, role, members: views.toSorted((a, b) => ORDER[a.role] - ORDER[b.role] || a.name.localeCompare(b.name, 'en')) };
}
