import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import { DomainError } from '../../domain-error.ts';

interface Candidate {
  personId: string;
  pseudonym: string;
}

/**
 * Lets a mentor act towards a candidate who lets them see something, whatever it is. It reads nothing of the candidate's, so nothing
 * is written down. To be called in the transaction that acts: until it ends a revocation waits.
 * @throws DomainError not_found without a living grant, the same as for nobody at all
 */
export async function requireAnyConsent(tx: Prisma.TransactionClient, mentor: Actor, candidateId: string): Promise<Candidate> {
  // all of them are locked, so that one that is being taken back does not hide another that lives
  const [candidate] = mentor.roles.has('mentor')
    ? await tx.$queryRaw<Candidate[]>`
        SELECT p.id AS "personId", p.pseudonym FROM consent c JOIN person p ON p.id = c.candidate_id
        WHERE c.candidate_id = ${candidateId}::uuid AND c.mentor_id = ${mentor.personId}::uuid AND c.revoked_at IS NULL AND c.expires_at > app_now()
          AND p.deactivated_at IS NULL AND p.deletion_due_at IS NULL
        FOR SHARE OF c`
    : [];
  if (candidate === undefined) throw new DomainError('not_found', 'There is nothing at this address.');
  return candidate;
}
