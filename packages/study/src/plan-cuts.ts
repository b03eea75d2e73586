import { canMeetAll } from './choose-must-meet.ts';
import { addDays } from './iso-date.ts';
import { makePlanState } from './make-plan-state.ts';
import { planToDate } from './plan-to-date.ts';
import type { Plan, PlanInput, PlanQuestion } from './plan-types.ts';
import { roomOn, unmetOf } from './room-on.ts';
import type { Likely } from './shown-likely.ts';
import type { IsoDate } from './study-types.ts';

/** One way to make the work fit, and what the plan would then be. */
export interface PlanCut {
  kind: 'fewer-areas' | 'more-minutes' | 'later-date';
  /** areas to leave out; empty for the other kinds */
  areas: string[];
  /** minutes to add to each weekday that has any; null for the other kinds */
  addedMinutesADay: number | null;
  /** the date that would do; null for the other kinds */
  on: IsoDate | null;
  neededMinutes: number;
  availableMinutes: number;
  /** recall on the date: over the questions that are left for fewer areas */
  recall: Likely;
}

const STEP_MINUTES = 5;
const MOST_MINUTES_A_DAY = 720;
const MOST_DAYS_LATER = 365;

/** Whether all can be met, without making the plan. */
function fits(input: PlanInput): boolean {
  const state = makePlanState(input);
  if (state.endOn === state.today) return unmetOf(state).length === 0;
  return canMeetAll(unmetOf(state), [roomOn(state, state.today).minutes, ...state.caps.slice(1)]);
}

const withoutAreas = (input: PlanInput, areas: readonly string[]): PlanInput => ({
  ...input,
  questions: input.questions.filter(({ area }) => !areas.includes(area)),
});

const withMinutes = (input: PlanInput, added: number): PlanInput => ({
  ...input,
  time: { ...input.time, weekdayMinutes: input.time.weekdayMinutes.map((minutes) => (minutes > 0 ? Math.min(MOST_MINUTES_A_DAY, minutes + added) : 0)) },
});

function unmetMinutesByArea(questions: readonly PlanQuestion[]): Map<string, number> {
  const minutes = new Map<string, number>();
  for (const question of questions) if (!question.card) minutes.set(question.area, (minutes.get(question.area) ?? 0) + question.minutes);
  return minutes;
}

/** The smallest area that is enough; while none is, the largest goes and the next is looked for. One area always stays. */
function findAreas(input: PlanInput): string[] | null {
  const areas = [...unmetMinutesByArea(input.questions)].toSorted(([, a], [, b]) => a - b).map(([area]) => area);
  const count = new Set(input.questions.map(({ area }) => area)).size;
  const gone: string[] = [];
  while (gone.length + 1 < count && areas.length > 0) {
    const enough = areas.find((area) => fits(withoutAreas(input, [...gone, area])));
    if (enough !== undefined) return [...gone, enough];
    gone.push(areas.pop() ?? '');
  }
  return null;
}

/** The least step from 1 to most that fits, taken that more does not fit worse; null when even the most does not. */
function findLeast(most: number, doesFit: (step: number) => boolean): number | null {
  if (!doesFit(most)) return null;
  let low = 1;
  let high = most;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (doesFit(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const summary = ({ neededMinutes, availableMinutes, recall }: Plan) => ({ neededMinutes, availableMinutes, recall });
const NONE = { areas: [], addedMinutesADay: null, on: null };

/**
 * Three ways to make a plan fit that does not: fewer areas, more minutes a day, a later date, each the least that does,
 * with the plan that it gives. A way that cannot do it is left out; empty where all fits, or without a date.
 */
export function planCuts(input: PlanInput): PlanCut[] {
  const { targetOn } = input;
  if (targetOn === null || targetOn <= input.today || fits(input)) return [];
  const cuts: PlanCut[] = [];
  const areas = findAreas(input);
  if (areas) cuts.push({ ...NONE, kind: 'fewer-areas', areas, ...summary(planToDate(withoutAreas(input, areas))) });
  const steps = findLeast(MOST_MINUTES_A_DAY / STEP_MINUTES, (step) => fits(withMinutes(input, step * STEP_MINUTES)));
  if (steps !== null) {
    const addedMinutesADay = steps * STEP_MINUTES;
    cuts.push({ ...NONE, kind: 'more-minutes', addedMinutesADay, ...summary(planToDate(withMinutes(input, addedMinutesADay))) });
  }
  const days = findLeast(MOST_DAYS_LATER, (later) => fits({ ...input, targetOn: addDays(targetOn, later) }));
  if (days !== null) {
    const on = addDays(targetOn, days);
    cuts.push({ ...NONE, kind: 'later-date', on, ...summary(planToDate({ ...input, targetOn: on })) });
  }
  return cuts;
}
