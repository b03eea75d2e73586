import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs } from 'react-router';
import { articleBySlug } from '#src/features/readings/queries.ts';
import { useCandidatePart } from '#src/features/study-plan/use-candidate-part.ts';
import { SourceList } from '#src/features/sources/source-list.tsx';
import { followSlug } from '#src/lib/follow-slug.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { slugOf, useSlug } from '#src/lib/slug.ts';
import { anchors, paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Facts } from '#src/ui/facts.tsx';
import { Html } from '#src/ui/html.tsx';
import { PageHead, WithMargin } from '#src/ui/page.tsx';

/** For a candidate. */
const loadMark = async () => import('#src/features/study-plan/article-mark.tsx');

export async function loader(args: LoaderFunctionArgs) {
  const slug = slugOf(args);
  const article = await queriesOf(args).ensureQueryData(articleBySlug(slug));
  followSlug(slug, article.slug, paths.article);
  return null;
}

export function Component() {
  const { readings, pay, common } = useMessages();
  const { data: article } = useSuspenseQuery(articleBySlug(useSlug()));
  const mark = useCandidatePart(loadMark);
  const company = article.company && (
    <Link className="link inline-block py-0.5" to={paths.guides(anchors.company(article.company.slug))}>
      <ContentText>{article.company.name}</ContentText>
    </Link>
  );
  const facts = [
    ...(company ? [{ name: pay.company, value: company }] : []),
    { name: common.aboutThisPage, value: common.versionOn(article.version.number, article.version.createdAt) },
  ];
  return (
    <div className="page">
      <PageHead title={article.title} heading={<ContentText>{article.title}</ContentText>}>
        <p className="label mt-3">{readings.length(article.minutes)}</p>
      </PageHead>
      <WithMargin margin={<Facts facts={facts} />}>
        <article>
          <Html html={article.bodyHtml} />
        </article>
        {mark && <mark.ArticleMark article={article} />}
        <SourceList sources={article.sources} />
      </WithMargin>
    </div>
  );
}
