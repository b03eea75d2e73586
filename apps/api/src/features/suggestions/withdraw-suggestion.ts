import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { requireAnyConsent } from '../consents/require-any-consent.ts';
import { announce } from '../events/announce.ts';

/**
 * Takes back what waits for an answer; one that was taken back stays so.
 * @throws DomainError not_found for what is none of the mentor's to this candidate; conflict for one that was answered
 */
export async function withdrawSuggestion({ db }: Deps, mentor: Actor, { candidateId, id }: { candidateId: string; id: string }): Promise<{ done: true }> {
  return db.$transaction(async (tx) => {
    const { personId, pseudonym } = await requireAnyConsent(tx, mentor, candidateId);
    const [row] = await tx.$queryRaw<{ state: string; ticket: string }[]>`
      SELECT state::text, ticket FROM suggestion WHERE mentor_id = ${mentor.personId}::uuid AND id = ${id}::uuid AND person_id = ${personId}::uuid FOR NO KEY UPDATE`;
    if (row === undefined) throw new DomainError('not_found', 'There is nothing at this address.');
    if (row.state === 'withdrawn') return { done: true };
    if (row.state !== 'open') throw new DomainError('conflict', 'This suggestion was answered by now.');
    await tx.$executeRaw`UPDATE suggestion SET state = 'withdrawn', closed_at = app_now() WHERE mentor_id = ${mentor.personId}::uuid AND id = ${id}::uuid`;
    await recordAudit(tx, { act: 'suggestion.withdraw', actor: mentor.pseudonym, subject: pseudonym, target: row.ticket });
    for (const to of [personId, mentor.personId]) await announce(tx, { to, topic: 'suggestions' });
    return { done: true };
  });
}
