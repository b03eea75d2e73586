import type { ProgressView } from '@whetstone/contracts/progress';
import { useMessages } from '#src/lib/messages.tsx';
import { Section } from '#src/ui/section.tsx';
import { ForecastChart } from './forecast-chart.tsx';
import { HeatMap } from './heat-map.tsx';
import { LoadChart } from './load-chart.tsx';
import { TopicTable } from './topic-table.tsx';

/** How far somebody is: by area, to the date, over the days, by skill. Of somebody else the grades behind a number are only counted. */
export function ProgressParts({ view, isOwn }: { view: ProgressView; isOwn: boolean }) {
  const { progress } = useMessages();
  const { areas, skills, next, forecast, load } = view;
  return (
    <>
      <TopicTable id="areas" title={progress.areas} rows={areas} next={next} isOwn={isOwn} />
      <Section id="forecast" title={progress.forecast}>
        <ForecastChart points={forecast} />
      </Section>
      <Section id="load" title={progress.load(load.length)}>
        <LoadChart load={load} dateOn={next?.on ?? null} />
      </Section>
      <Section id="days" title={progress.heat}>
        <HeatMap view={view} />
      </Section>
      <TopicTable id="skills" title={progress.skills} rows={skills} next={next} isOwn={isOwn} />
    </>
  );
}
