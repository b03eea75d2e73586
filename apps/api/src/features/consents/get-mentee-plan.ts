import { MENTEE_DAYS, type MenteePlan } from '@whetstone/contracts/mentees';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { getPlan } from '../plan/get-plan.ts';
import { readStudyClock } from '../study-clock/read-study-clock.ts';
import { presentTarget } from '../targets/present-target.ts';
import { readGuideQuestions } from '../targets/read-guide-questions.ts';
import { readPreferences } from '../targets/read-preferences.ts';
import { readTargets } from '../targets/read-targets.ts';
import { readMenteeChanges } from './read-mentee-changes.ts';
import { requireConsent } from './require-consent.ts';

/**
 * The plan of a candidate for the next days, for a mentor whom they let see it: what is planned and by when, and nothing of how it
 * was answered.
 * @throws DomainError not_found without a living grant of progress, the same as for nobody at all
 */
export async function getMenteePlan({ db }: Deps, mentor: Actor, candidateId: string): Promise<MenteePlan> {
  return db.$transaction(async (tx) => {
    const { candidate, name, lookedAt } = await requireConsent(tx, mentor, { candidateId, scope: 'progress', act: 'read.plan' });
    const { personId } = candidate;
    const { today } = await readStudyClock(tx, personId);
    const { weekdayMinutes } = await readPreferences(tx, personId);
    const { next, questionCount, metCount, neededMinutes, availableMinutes, isFeasible, allMetOn, backlog, days } = await getPlan({ db: tx }, candidate);
    const targets = await readTargets(tx, personId);
    const questions = await readGuideQuestions(
      tx,
      targets.map(({ guide }) => guide.id),
    );
    return {
      name,
      lookedAt: lookedAt?.toISOString() ?? null,
      today,
      weekdayMinutes,
      plan: { next, questionCount, metCount, neededMinutes, availableMinutes, isFeasible, allMetOn, backlog, days: days.slice(0, MENTEE_DAYS) },
      targets: targets.map((target) => presentTarget(target, questions)).map(({ id: _id, ...shown }) => shown),
      changes: lookedAt && (await readMenteeChanges(tx, personId, lookedAt)),
    };
  });
}
