import type { AuditAct } from '@whetstone/contracts/audit-acts';
import type { ConsentScope } from '@whetstone/contracts/consents';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';

interface Mentee {
  /** the candidate, as whom what is granted is read */
  candidate: Pick<Actor, 'personId'>;
  name: string;
  /** when the mentor read the same before; null for never */
  lookedAt: Date | null;
}

interface Wish {
  candidateId: string;
  scope: ConsentScope;
  /** what is read, where a scope covers more than one thing */
  act?: AuditAct;
}

/**
 * Lets a mentor read what a candidate has granted, and writes into the candidate's “who read me” that it was read. To be
 * called in the transaction that reads: until it ends a revocation waits, so nothing is read by a grant that was taken back.
 * @throws DomainError not_found without a living grant, the same as for nobody at all
 */
export async function requireConsent(
  tx: Prisma.TransactionClient,
  mentor: Actor,
  { candidateId, scope, act = scope === 'progress' ? 'read.progress' : 'read.rounds' }: Wish,
): Promise<Mentee> {
  const [candidate] = mentor.roles.has('mentor')
    ? await tx.$queryRaw<{ pseudonym: string; name: string; lookedAt: Date | null }[]>`
        SELECT p.pseudonym, p.name,
          (SELECT max(e.at) FROM audit_event e WHERE e.subject = p.pseudonym AND e.actor = ${mentor.pseudonym}::uuid AND e.act = ${act}) AS "lookedAt"
        FROM consent c JOIN person p ON p.id = c.candidate_id
        WHERE c.candidate_id = ${candidateId}::uuid AND c.mentor_id = ${mentor.personId}::uuid AND c.scope = ${scope}::consent_scope
          AND c.revoked_at IS NULL AND c.expires_at > app_now() AND p.deactivated_at IS NULL AND p.deletion_due_at IS NULL
        LIMIT 1 FOR SHARE OF c`
    : [];
  if (candidate === undefined) throw new DomainError('not_found', 'There is nothing at this address.');
  await recordAudit(tx, { act, actor: mentor.pseudonym, subject: candidate.pseudonym });
  return { candidate: { personId: candidateId }, name: candidate.name, lookedAt: candidate.lookedAt };
}
