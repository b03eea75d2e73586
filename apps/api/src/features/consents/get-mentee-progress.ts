import type { MenteeProgress } from '@whetstone/contracts/mentees';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { getProgress } from '../progress/get-progress.ts';
import { requireConsent } from './require-consent.ts';

/**
 * How far a candidate is, for a mentor whom they let see it. Days in a row are nobody else's business.
 * @throws DomainError not_found without a living grant, the same as for nobody at all
 */
export async function getMenteeProgress({ db }: Deps, mentor: Actor, candidateId: string): Promise<MenteeProgress> {
  return db.$transaction(async (tx) => {
    const { candidate, name, lookedAt } = await requireConsent(tx, mentor, { candidateId, scope: 'progress' });
    const progress = await getProgress({ db: tx }, candidate);
    return { name, lookedAt: lookedAt?.toISOString() ?? null, progress: { ...progress, streak: null } };
  });
}
