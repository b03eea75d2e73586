import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs } from 'react-router';
import { BandDetails } from '#src/features/pay/band-details.tsx';
import { BandSummary } from '#src/features/pay/band-summary.tsx';
import { Bands } from '#src/features/pay/bands.tsx';
import { LevelMapping } from '#src/features/pay/level-mapping.tsx';
import { Levers, Notes, Script } from '#src/features/pay/negotiation.tsx';
import { salaryBySlug } from '#src/features/pay/queries.ts';
import { SalaryMargin } from '#src/features/pay/salary-margin.tsx';
import { StatedSpan } from '#src/features/pay/stated-span.tsx';
import { ReportLink } from '#src/features/reports/report-link.tsx';
import { SourceList } from '#src/features/sources/source-list.tsx';
import { followSlug } from '#src/lib/follow-slug.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { slugOf, useSlug } from '#src/lib/slug.ts';
import { anchors, paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Html } from '#src/ui/html.tsx';
import { PageHead, WithMargin } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const slug = slugOf(args);
  const salary = await queriesOf(args).ensureQueryData(salaryBySlug(slug));
  followSlug(slug, salary.slug, paths.salary);
  return null;
}

export function Component() {
  const { pay, guides } = useMessages();
  const { data: salary } = useSuspenseQuery(salaryBySlug(useSlug()));
  const company = (
    <p className="mb-1">
      <Link className="link inline-block py-0.5" to={paths.guides(anchors.company(salary.company.slug))}>
        <ContentText>{salary.company.name}</ContentText>
      </Link>
    </p>
  );
  return (
    <div className="page">
      <PageHead title={salary.title} heading={<ContentText>{salary.title}</ContentText>} above={company}>
        <StatedSpan bands={salary.bands} />
        {salary.levels !== null && (
          <p className="label mt-3">{salary.bands.some(({ level }) => level !== null) ? pay.levelsApart(salary.levels) : pay.level(salary.levels)}</p>
        )}
      </PageHead>
      <WithMargin of="figures" margin={<SalaryMargin salary={salary} />}>
        <BandSummary salary={salary} />
        <Bands salary={salary} />
        <BandDetails bands={salary.bands} />
        <Section id="sign-on" title={pay.signOn}>
          <p className="max-w-measure">{salary.signOn === null ? pay.signOnNone : pay.signOnText(salary.signOn.raw)}</p>
        </Section>
        {salary.summaryHtml !== '' && (
          <Section id="summary" title={guides.summary}>
            <Html html={salary.summaryHtml} />
          </Section>
        )}
        <LevelMapping rows={salary.levelMapping} />
        <Levers levers={salary.levers} />
        <Script script={salary.script} />
        <Notes salary={salary} />
        <SourceList sources={salary.sources} />
        <ReportLink target={{ kind: 'salary', slug: salary.slug, version: salary.version.number, title: salary.title }} />
      </WithMargin>
    </div>
  );
}
