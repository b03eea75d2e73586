import type { PlanDay, PlanView } from '@whetstone/contracts/study-plan';
import type { Target } from '../targets/read-targets.ts';
import type { CalendarEntry } from './format-calendar.ts';

const count = (number: number, one: string, more: string): string[] => (number === 0 ? [] : [`${number} ${number === 1 ? one : more}`]);

function dayEntry({ on, plannedMinutes, newQuestions, reviewCount, readings, rehearsal }: PlanDay): CalendarEntry[] {
  const parts = [
    ...count(rehearsal === null ? 0 : 1, 'mock round', 'mock rounds'),
    ...count(newQuestions.length, 'new question', 'new questions'),
    ...count(reviewCount, 'review', 'reviews'),
    ...count(readings.length, 'reading', 'readings'),
  ];
  if (parts.length === 0) return [];
  const lines = [
    ...(rehearsal === null ? [] : [`Mock round: ${rehearsal.stage.name} (${rehearsal.minutes} min)`]),
    ...newQuestions.map(({ title, minutes }) => `${title} (${minutes} min)`),
    ...readings.map(({ title }) => title),
  ];
  return [{ key: `day ${on}`, on, title: `Study: ${parts.join(', ')} (${plannedMinutes} min)`, text: lines.join('\n') }];
}

const stageEntries = ({ id, guide, stages }: Target): CalendarEntry[] =>
  stages.flatMap(({ slug, name, on }) =>
    on === null ? [] : [{ key: `stage ${id} ${slug}`, on, title: `${name}: ${guide.name}`, text: `A stage at ${guide.company} that you prepare for.` }],
  );

/** What a calendar of a plan holds: every stage with a date, past ones too, and every day with something planned. In English. */
export function listCalendarEntries({ days }: Pick<PlanView, 'days'>, targets: readonly Target[]): CalendarEntry[] {
  return [...targets.flatMap(stageEntries), ...days.flatMap(dayEntry)];
}
