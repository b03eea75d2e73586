import type { ConsentScope } from '@whetstone/contracts/consents';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { takeTurn } from '../../take-turn.ts';
import { notify } from '../notifications/notify.ts';
import { endSuggestions } from '../suggestions/end-suggestions.ts';
import { readConsents } from './read-consents.ts';

type MentorWish = { id: string } | { signInName: string };

interface Wish {
  mentor: MentorWish;
  scopes: ConsentScope[];
  days: number;
}

/** The same answer for an unknown name, someone who is no mentor, and oneself. */
async function findMentor(tx: Prisma.TransactionClient, wish: MentorWish, actor: Actor) {
  const mentor = await tx.person.findFirst({
    where: { ...wish, AND: { id: { not: actor.personId } }, deactivatedAt: null, deletionDueAt: null, roles: { some: { role: 'mentor' } } },
    select: { id: true, pseudonym: true },
  });
  if (mentor === null) throw new DomainError('not_found', 'There is no mentor of this name here.', [{ field: 'mentor', message: 'is no mentor here' }]);
  return mentor;
}

/**
 * Lets a mentor see what the scopes name, for some days. What stood before for the same mentor and scope is replaced, so that
 * one revocation is always enough.
 */
export async function giveConsent(deps: Deps, actor: Actor, { mentor: wish, scopes, days }: Wish) {
  await takeTurn(deps, { key: `consent ${actor.personId}`, max: 30, windowSeconds: 60 });
  return deps.db.$transaction(async (tx) => {
    const mentor = await findMentor(tx, wish, actor);
    // two grants of one candidate at once must not both find nothing to replace
    await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${actor.personId}::uuid FOR NO KEY UPDATE`;
    // what was suggested under grants that have ended by themselves does not open again by a new one
    await endSuggestions(tx, { candidateId: actor.personId, mentorId: mentor.id });
    await tx.$executeRaw`
      UPDATE consent SET revoked_at = app_now()
      WHERE candidate_id = ${actor.personId}::uuid AND mentor_id = ${mentor.id}::uuid AND scope::text = ANY(${scopes})
        AND revoked_at IS NULL AND expires_at > app_now()`;
    const given = await tx.$queryRaw<{ id: string; expiresAt: Date }[]>`
      INSERT INTO consent (candidate_id, id, mentor_id, scope, expires_at)
      SELECT ${actor.personId}::uuid, gen_random_uuid(), ${mentor.id}::uuid, s::consent_scope, app_now() + make_interval(days => ${days})
      FROM unnest(${scopes}::text[]) AS s RETURNING id, expires_at AS "expiresAt"`;
    for (const { id } of given) await recordAudit(tx, { act: 'consent.give', actor: actor.pseudonym, subject: mentor.pseudonym, target: id });
    const expiresAt = given[0]?.expiresAt.toISOString() ?? '';
    await notify(tx, { personId: mentor.id, kind: 'consent_given', data: { person: actor.pseudonym, scopes, expiresAt } });
    const ids = new Set(given.map(({ id }) => id));
    return { items: (await readConsents(tx, actor.personId)).filter(({ id }) => ids.has(id)) };
  });
}
