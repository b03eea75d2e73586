import type { APPROVAL_HINDRANCES } from '@whetstone/contracts/authoring';
import type { WorkspaceRole } from '@whetstone/contracts/workspaces';
import type { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';

type Hindrance = (typeof APPROVAL_HINDRANCES)[number];

interface Asked {
  question: { id: string; workspaceId: string; status: string };
  role: WorkspaceRole;
}

/**
 * Who has written of the question since it was approved last, by pseudonyms: versions, and files that somebody else has let hold, whole or
 * in part, where they stood against the question.
 */
async function readWriters(tx: Prisma.TransactionClient, questionId: string): Promise<Set<string>> {
  const [last] = await tx.questionDecision.findMany({ where: { questionId, kind: 'approve' }, orderBy: { version: 'desc' }, take: 1 });
  const versions = await tx.questionVersion.findMany({
    where: { questionId, number: { gt: last?.version ?? 0 }, madeBy: { not: null } },
    select: { madeBy: true },
  });
  const files = await tx.questionConflict.findMany({
    where: { questionId, choice: { in: ['file', 'merged'] }, ...(last && { settledAt: { gt: last.createdAt } }) },
    select: { madeBy: true },
  });
  return new Set([...versions, ...files].flatMap(({ madeBy }) => madeBy ?? []));
}

/** Why somebody cannot approve a question; null where they can. */
export async function findHindrance(tx: Prisma.TransactionClient, actor: Actor, { question, role }: Asked): Promise<Hindrance | null> {
  if (role === 'viewer') return 'viewer';
  if (question.status !== 'in_review') return 'not-handed-in';
  const writers = await readWriters(tx, question.id);
  if (!writers.has(actor.pseudonym)) return null;
  const others = await tx.workspaceMember.count({
    where: { workspaceId: question.workspaceId, role: { not: 'viewer' }, person: { pseudonym: { notIn: [...writers] }, deactivatedAt: null } },
  });
  return others === 0 ? 'nobody-else' : 'own-work';
}
