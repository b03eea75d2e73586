import type { PlanView } from '@whetstone/contracts/study-plan';
import { useMessages } from '#src/lib/messages.tsx';
import { PlanDayRow } from './plan-day-row.tsx';
import { weeksOf } from './weeks.ts';

/** Every day of the plan, week by week. */
export function PlanDays({ days, today }: { days: PlanView['days']; today: string }) {
  const { plan } = useMessages();
  const most = Math.max(1, ...days.flatMap(({ capMinutes, plannedMinutes }) => [capMinutes, plannedMinutes]));
  return (
    <div className="space-y-8">
      {weeksOf(days).map((week) => (
        <section key={week.on}>
          <h3 className="label mb-1 font-semibold">{plan.week(week.on, week.minutes)}</h3>
          <ol className="border-b border-rule">
            {week.days.map((day) => (
              <PlanDayRow key={day.on} day={day} isToday={day.on === today} most={most} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
