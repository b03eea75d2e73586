import type { MenteeRounds } from '@whetstone/contracts/mentees';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { listRounds } from '../rounds/list-rounds.ts';
import { requireConsent } from './require-consent.ts';

/**
 * The rounds of a candidate, for a mentor whom they let see them: without the levels they gave themselves, since who is to judge
 * the same answers must not know them.
 * @throws DomainError not_found without a living grant, the same as for nobody at all
 */
export async function listMenteeRounds({ db }: Deps, mentor: Actor, candidateId: string): Promise<MenteeRounds> {
  return db.$transaction(async (tx) => {
    const { candidate, name, lookedAt } = await requireConsent(tx, mentor, { candidateId, scope: 'rounds' });
    const { items } = await listRounds({ db: tx }, candidate);
    return {
      name,
      lookedAt: lookedAt?.toISOString() ?? null,
      items: items.map((round) => ({
        ...round,
        questions: round.questions.map(({ levels: _levels, ...question }) => question),
        isNew: lookedAt !== null && Date.parse(round.startedAt) > lookedAt.getTime(),
      })),
    };
  });
}
