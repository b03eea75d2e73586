import { expectReview } from './expect-answer.ts';
import type { PlanState } from './make-plan-state.ts';
import type { PlanItem } from './plan-item.ts';

/** A review on a day, with what it is expected to bring. */
export interface Candidate {
  item: PlanItem;
  minutes: number;
  /** recall on the date that is gained, a minute */
  worth: number;
}

/** Reviews that bring less than this on the date are left out unless they are due: they would only fill the day. */
const LEAST_GAIN = 0.01;

/** How likely it is forgotten by then. */
export const riskOn = ({ memory }: PlanState, { lastOn, stability }: PlanItem, day: number): number => 1 - memory.recall(day - lastOn, stability);

/** Most at risk first, in the order given where that is equal. */
export function orderByRisk(state: PlanState, day: number, items: readonly PlanItem[]): PlanItem[] {
  const risks = new Map(items.map((item) => [item, riskOn(state, item, day)]));
  return items.toSorted((a, b) => (risks.get(b) ?? 0) - (risks.get(a) ?? 0) || a.place - b.place);
}

/** What may be reviewed on a day: met, not set aside, not answered that day. A backlog that is spread waits its turn. */
export function listReviewable(state: PlanState, day: number): PlanItem[] {
  const open = state.items.filter(({ isMet, isAside, lastOn }) => isMet && !isAside && lastOn < day);
  const { spread } = state;
  if (!spread || day < spread.fromOn || day >= spread.untilOn) return open;
  const isBacklog = ({ dueOn, lastOn }: PlanItem): boolean => dueOn <= spread.fromOn && lastOn < spread.fromOn;
  const backlog = orderByRisk(state, day, open.filter(isBacklog));
  const turn = new Set(backlog.slice(0, Math.ceil(backlog.length / (spread.untilOn - day))));
  return open.filter((item) => !isBacklog(item) || turn.has(item));
}

function gainOfReview(state: PlanState, item: PlanItem, day: number): number {
  const { memory, odds, endOn } = state;
  const after = expectReview(memory, odds, { state: item, elapsedDays: day - item.lastOn, days: endOn - day });
  return after.recall - memory.recall(endOn - item.lastOn, item.stability);
}

/** The reviews that could be done on a day toward the date, the best use of a minute first. */
export function listCandidates(state: PlanState, day: number): Candidate[] {
  const candidates: Candidate[] = [];
  for (const item of listReviewable(state, day)) {
    const gain = gainOfReview(state, item, day);
    if (gain <= 0 || (gain < LEAST_GAIN && item.dueOn > day)) continue;
    candidates.push({ item, minutes: item.reviewMinutes, worth: gain / item.reviewMinutes });
  }
  return candidates.toSorted((a, b) => b.worth - a.worth || a.item.place - b.item.place);
}
