import type { MadeSuggestion } from '@whetstone/contracts/suggestions';
import { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { requireAnyConsent } from '../consents/require-any-consent.ts';
import { presentMade, readSuggestions } from './read-suggestions.ts';

/** What a mentor has suggested to a candidate. @throws DomainError not_found without a living grant, the same as for nobody at all */
export async function listMadeSuggestions({ db }: Deps, mentor: Actor, candidateId: string): Promise<{ items: MadeSuggestion[] }> {
  return db.$transaction(async (tx) => {
    const { personId } = await requireAnyConsent(tx, mentor, candidateId);
    const rows = await readSuggestions(tx, Prisma.sql`s.mentor_id = ${mentor.personId}::uuid AND s.person_id = ${personId}::uuid`);
    return { items: rows.map(presentMade) };
  });
}
