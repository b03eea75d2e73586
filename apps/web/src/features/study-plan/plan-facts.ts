import type { PlanView } from '@whetstone/contracts/study-plan';
import type { Messages } from '#src/messages/en.ts';

export interface PlanFact {
  name: string;
  value: string;
}

/** What is compared between two plans, in words; both lists have the same rows. */
export function planFacts(plan: PlanView, { effect, desk }: Pick<Messages, 'effect' | 'desk'>): PlanFact[] {
  const { next, neededMinutes, availableMinutes, allMetOn, unmet, recall, questionCount } = plan;
  const none = questionCount === 0 ? effect.nothingPlanned : null;
  return [
    { name: effect.date, value: next === null ? effect.noDateShort : `${next.stage.name}, ${desk.dates.short(next.on)}` },
    { name: effect.work, value: none ?? desk.duration(neededMinutes) },
    { name: effect.time, value: desk.duration(availableMinutes) },
    { name: effect.met, value: none ?? (allMetOn === null ? effect.notMet(unmet.length) : desk.dates.short(allMetOn)) },
    { name: effect.recall, value: none ?? `${desk.percent(recall.value)} (${desk.percentRange(recall.low, recall.high)})` },
  ];
}
