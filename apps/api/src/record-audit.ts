import type { AuditAct } from '@whetstone/contracts/audit-acts';
import type { Prisma } from '@whetstone/db/create-db';

interface Entry {
  act: AuditAct;
  /** pseudonyms */
  actor: string | null;
  subject?: string | null;
  /** an id, never content */
  target?: string | null;
}

/** Writes what was done, in the transaction in which it is done. */
export async function recordAudit(tx: Prisma.TransactionClient, { act, actor, subject = null, target = null }: Entry): Promise<void> {
  await tx.auditEvent.create({ data: { act, actor, subject, target }, select: { id: true } });
}
