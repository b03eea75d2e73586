import type { ProgressView } from '@whetstone/contracts/progress';
import { useMessages } from '#src/lib/messages.tsx';
import { Facts } from '#src/ui/facts.tsx';

/** In one row under the title: the date, the week, the days in a row. */
export function ProgressFacts({ view: { next, week, streak } }: { view: ProgressView }) {
  const { progress, desk } = useMessages();
  return (
    <div className="mt-4 [&_dl]:lg:flex-row">
      <Facts
        facts={[
          ...(next === null ? [] : [{ name: next.stage.name, value: desk.inDate(next.daysLeft, next.on) }]),
          { name: progress.week, value: week.goalMinutes === null ? progress.weekDone(week.doneMinutes) : progress.weekOf(week.doneMinutes, week.goalMinutes) },
          ...(streak === null ? [] : [{ name: progress.streak, value: progress.streakDays(streak.days, streak.freezesLeft) }]),
        ]}
      />
    </div>
  );
}
