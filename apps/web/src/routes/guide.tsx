import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs } from 'react-router';
import { GuideMargin } from '#src/features/guides/guide-margin.tsx';
import { GuideText } from '#src/features/guides/guide-text.tsx';
import { guideBySlug } from '#src/lib/guide-queries.ts';
import { ReportLink } from '#src/features/reports/report-link.tsx';
import { SourceList } from '#src/features/sources/source-list.tsx';
import { followSlug } from '#src/lib/follow-slug.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { slugOf, useSlug } from '#src/lib/slug.ts';
import { anchors, paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { PageHead, WithMargin } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const slug = slugOf(args);
  const guide = await queriesOf(args).ensureQueryData(guideBySlug(slug));
  followSlug(slug, guide.slug, paths.guide);
  return null;
}

export function Component() {
  const { guides } = useMessages();
  const { data: guide } = useSuspenseQuery(guideBySlug(useSlug()));
  const company = (
    <p className="mb-1">
      <Link className="link inline-block py-0.5" to={paths.guides(anchors.company(guide.company.slug))}>
        <ContentText>{guide.company.name}</ContentText>
      </Link>
    </p>
  );
  return (
    <div className="page">
      <PageHead title={guide.title} heading={<ContentText>{guide.title}</ContentText>} above={company}>
        <p className="label mt-3">{guide.weeks === null ? guides.weeksUnknown : guides.weeks(guide.weeks)}</p>
      </PageHead>
      <WithMargin margin={<GuideMargin guide={guide} />}>
        <GuideText guide={guide} />
        <SourceList sources={guide.sources} />
        <ReportLink target={{ kind: 'guide', slug: guide.slug, version: guide.version.number, title: guide.title }} />
      </WithMargin>
    </div>
  );
}
