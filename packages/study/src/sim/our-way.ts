import { addDays, toIsoDate } from '../iso-date.ts';
import { planDay } from '../plan-day.ts';
import type { PlanInput } from '../plan-types.ts';
import { FIRST_DAY, type Policy, type Situation } from './study-course.ts';

/** What the planner is asked on a day of a course: as the app asks it, with the default weights and odds. */
export function planInputOf({ course, share, day, cards }: Omit<Situation, 'learner'>): PlanInput {
  const first = toIsoDate(FIRST_DAY);
  const session = Math.max(...course.caps);
  return {
    today: addDays(first, day),
    targetOn: addDays(first, course.caps.length),
    questions: course.minutes.map((minutes, place) => ({ id: String(place), minutes, area: 'one', card: cards[place] ?? null })),
    readings: [],
    time: {
      weekdayMinutes: Array.from({ length: 7 }, () => session),
      daysOff: course.caps.flatMap((cap, index) => (cap === 0 ? [addDays(first, index)] : [])),
      reviewCap: 999,
      spread: null,
    },
    doneToday: { minutes: 0, newMinutes: 0, reviews: 0 },
    reviewShare: share,
  };
}

/** Whetstone's: `planDay`. */
export const ourWay: Policy = (situation) => {
  const { reviewIds, newIds } = planDay(planInputOf(situation));
  return [...reviewIds, ...newIds].map(Number);
};
