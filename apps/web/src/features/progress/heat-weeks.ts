import type { ProgressView } from '@whetstone/contracts/progress';
import { addDays, weekOf } from '#src/lib/person-date.ts';

const DAYS_A_WEEK = 7;
const LEVELS = 4;

export interface HeatDay {
  on: string;
  minutes: number;
  grades: number;
  /** 0 for none, then 1 to 4 */
  level: number;
}

/**
 * The last weeks, each with its days up to today. How dark a day is depends on the person's own fullest day, not on anybody else's.
 * @param count how many weeks
 */
export function heatWeeks({ days, today }: Pick<ProgressView, 'days' | 'today'>, count: number): HeatDay[][] {
  const byDate = new Map(days.map((day) => [day.on, day]));
  const most = Math.max(1, ...days.map(({ minutes }) => minutes));
  const from = addDays(weekOf(today), -(count - 1) * DAYS_A_WEEK);
  return Array.from({ length: count }, (_week, week) =>
    Array.from({ length: DAYS_A_WEEK }, (_day, day) => addDays(from, week * DAYS_A_WEEK + day))
      .filter((on) => on <= today)
      .map((on) => {
        const { minutes = 0, grades = 0 } = byDate.get(on) ?? {};
        return { on, minutes, grades, level: minutes + grades === 0 ? 0 : Math.max(1, Math.ceil((minutes / most) * LEVELS)) };
      }),
  );
}
