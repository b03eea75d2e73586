import type { MenteePlan as View } from '@whetstone/contracts/mentees';
import { PlanDayRow } from './plan-day-row.tsx';
import { useMessages } from '#src/lib/messages.tsx';
import type { Messages } from '#src/messages/en.ts';
import { ContentText } from '#src/ui/content-text.tsx';

/** What was studied and changed since the mentor looked, in words. */
function changesOf({ targets, ...counts }: NonNullable<View['changes']>, { menteePlan: words }: Pick<Messages, 'menteePlan'>): string {
  const parts = [...words.changed(counts), ...targets.map(({ guide, what }) => `${words.targetChanges[what]} (${guide.name})`)];
  return parts.length === 0 ? words.noChanges : words.list(parts);
}

function Changes({ changes }: { changes: NonNullable<View['changes']> }) {
  const messages = useMessages();
  return (
    <div className="mb-5 max-w-measure border-s-4 border-spark ps-4">
      <h3 className="label font-semibold">{messages.menteePlan.changes}</h3>
      <p>
        <ContentText>{changesOf(changes, messages)}</ContentText>
      </p>
    </div>
  );
}

function Dates({ targets }: Pick<View, 'targets'>) {
  const { menteePlan: words, desk } = useMessages();
  if (targets.length === 0) return <p className="text-ink-soft">{words.noTarget}</p>;
  return (
    <ul className="space-y-3">
      {targets.map(({ guide, company, stages, areas }) => {
        const leftOut = areas.filter(({ isLeftOut }) => isLeftOut).map(({ area }) => area.name);
        const dated = stages.filter(({ on }) => on !== null);
        return (
          <li key={guide.slug}>
            <p className="font-semibold">
              <ContentText>{guide.name}</ContentText> <span className="label">{company}</span>
            </p>
            <p>{dated.length === 0 ? words.noDate : dated.map(({ stage, on }) => `${stage.name}: ${on === null ? '' : desk.dates.short(on)}`).join(' · ')}</p>
            {leftOut.length > 0 && <p className="label">{words.leftOut(leftOut)}</p>}
          </li>
        );
      })}
    </ul>
  );
}

/** The plan of somebody who lets a mentor see it: what has changed, whether it fits, the dates, and the next days. */
export function MenteePlan({ view: { changes, plan, targets, today, weekdayMinutes } }: { view: View }) {
  const { menteePlan: words, desk } = useMessages();
  const { neededMinutes, availableMinutes, isFeasible, metCount, questionCount, backlog, days } = plan;
  const [needed, available] = [desk.duration(neededMinutes), desk.duration(availableMinutes)];
  const most = Math.max(1, ...days.flatMap(({ capMinutes, plannedMinutes }) => [capMinutes, plannedMinutes]));
  const week = weekdayMinutes.reduce((sum, minutes) => sum + minutes, 0);
  return (
    <>
      {changes !== null && <Changes changes={changes} />}
      <p className="max-w-measure">
        {questionCount > 0 && `${isFeasible ? words.fits(needed, available) : words.short(needed, available)} ${words.met(metCount, questionCount)} `}
        {backlog.count > 0 && `${words.backlog(backlog.count)} `}
        {words.week(desk.duration(week))}
      </p>
      <h3 className="mt-6 mb-2 font-serif text-lg font-bold">{words.dates}</h3>
      <Dates targets={targets} />
      <h3 className="mt-6 mb-2 font-serif text-lg font-bold">{words.days}</h3>
      <ol className="border-b border-rule">
        {days.map((day) => (
          <PlanDayRow key={day.on} day={day} isToday={day.on === today} most={most} />
        ))}
      </ol>
    </>
  );
}
