import type { MenteeProgress as View } from '@whetstone/contracts/mentees';
import { ForecastChart } from '#src/features/progress/forecast-chart.tsx';
import { HeatMap } from '#src/features/progress/heat-map.tsx';
import { LoadChart } from '#src/features/progress/load-chart.tsx';
import { ProgressFacts } from '#src/features/progress/progress-facts.tsx';
import { TopicTable } from '#src/features/progress/topic-table.tsx';
import { useMessages } from '#src/lib/messages.tsx';
import { Section } from '#src/ui/section.tsx';

/** How far somebody is who lets a mentor see it: as they see it themselves, without the grades behind each number. */
export function MenteeProgress({ view: { progress: view } }: { view: View }) {
  const { progress, sharing } = useMessages();
  const { areas, skills, next, forecast, load, days } = view;
  if (days.length === 0 && areas.every(({ metCount, evidence }) => metCount + evidence === 0)) return <p className="text-ink-soft">{sharing.noProgress}</p>;
  return (
    <>
      <ProgressFacts view={view} />
      <div className="mt-8">
        <TopicTable id="areas" title={progress.areas} rows={areas} next={next} isOwn={false} />
      </div>
      <Section id="forecast" title={progress.forecast}>
        <ForecastChart points={forecast} />
      </Section>
      <Section id="load" title={progress.load(load.length)}>
        <LoadChart load={load} dateOn={next?.on ?? null} />
      </Section>
      <Section id="days" title={progress.heat}>
        <HeatMap view={view} />
      </Section>
      <TopicTable id="skills" title={progress.skills} rows={skills} next={next} isOwn={false} />
    </>
  );
}
