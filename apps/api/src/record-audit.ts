import type { Prisma } from '@whetstone/db/create-db';

/** What the audit log can say that someone did. */
export type AuditAct =
  | 'session.create'
  | 'session.end'
  | 'person.create'
  | 'person.deactivate'
  | 'person.reactivate'
  | 'person.delete-asked'
  | 'person.delete-undone'
  | 'person.deleted'
  | 'person.export'
  | 'password.change'
  | 'password.reset'
  | 'passkey.add'
  | 'passkey.remove'
  | 'totp.set'
  | 'totp.remove'
  | 'recovery-codes.create'
  | 'recovery-code.use'
  | 'roles.change'
  | 'link.create'
  | 'link.revoke'
  | 'link.use'
  | 'consent.give'
  | 'consent.revoke'
  | 'read.profile'
  | 'read.progress'
  | 'read.rounds'
  | 'read.emergency'
  | 'emergency.open'
  | 'settings.change'
  | 'report.close'
  | 'workspace.change';

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
