import { useSuspenseQuery } from '@tanstack/react-query';
import type { LoaderFunctionArgs } from 'react-router';
import { ArticleRows } from '#src/features/readings/article-rows.tsx';
import { articleList } from '#src/features/readings/queries.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Lead, PageHead } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await queriesOf(args).ensureQueryData(articleList());
  return null;
}

export function Component() {
  const { readings } = useMessages();
  const { items } = useSuspenseQuery(articleList()).data;
  return (
    <div className="page">
      <PageHead title={readings.title}>
        <Lead>{readings.lead}</Lead>
      </PageHead>
      {items.length === 0 ? <Empty>{readings.empty}</Empty> : <ArticleRows items={items} />}
    </div>
  );
}
