import type { PlanDay, PlanView } from '@whetstone/contracts/study-plan';
import { useMessages } from '#src/lib/messages.tsx';
import { ScrollBox } from '#src/ui/scroll-box.tsx';

const FEWEST_SHOWN = 7;

function Bar({ minutes, most, className }: { minutes: number; most: number; className: string }) {
  return (
    <svg width="100%" height="10" aria-hidden="true" className="block min-w-16">
      <rect width={`${(minutes / most) * 100}%`} height="10" className={className} />
    </svg>
  );
}

interface SpreadPreviewProps {
  before: PlanView;
  after: PlanView;
  days: number;
}

/** Minutes of reviews on each of the next days, as they are and as they would be, and what it costs on the date. */
export function SpreadPreview({ before, after, days }: SpreadPreviewProps) {
  const { today, desk } = useMessages();
  const shown = Math.max(FEWEST_SHOWN, Math.min(days + 1, 14));
  const minutesOn = (plan: readonly PlanDay[], on: string): number => plan.find((day) => day.on === on)?.reviewMinutes ?? 0;
  const rows = after.days.slice(0, shown).map(({ on, reviewMinutes }) => ({ on, was: minutesOn(before.days, on), will: reviewMinutes }));
  const most = Math.max(1, ...rows.flatMap(({ was, will }) => [was, will]));
  return (
    <>
      <p className="mb-2 max-w-measure">{today.spreadRecall(desk.percent(before.recall.value), desk.percent(after.recall.value))}</p>
      <ScrollBox label={today.spreadTable}>
        <table className="w-full max-w-2xl text-[0.9375rem] tabular-nums">
          <caption className="sr-only">{today.spreadTable}</caption>
          <thead className="label">
            <tr>
              <th scope="col" className="py-1 pe-3 text-start font-normal">
                {today.day}
              </th>
              <th scope="col" colSpan={2} className="py-1 text-start font-semibold">
                {today.spreadBefore}
              </th>
              <th scope="col" colSpan={2} className="py-1 ps-4 text-start font-semibold">
                {today.spreadAfter}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ on, was, will }) => (
              <tr key={on} className="border-t border-rule">
                <th scope="row" className="py-1 pe-3 text-start font-normal whitespace-nowrap">
                  {desk.dates.short(on)}
                </th>
                <td className="w-20 pe-2 text-end whitespace-nowrap text-ink-soft">{desk.duration(was)}</td>
                <td className="w-1/3">
                  <Bar minutes={was} most={most} className="fill-rule-strong" />
                </td>
                <td className="w-20 ps-4 pe-2 text-end whitespace-nowrap">{desk.duration(will)}</td>
                <td className="w-1/3">
                  <Bar minutes={will} most={most} className="fill-stone" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
