import { useSuspenseQuery } from '@tanstack/react-query';
import type { LoaderFunctionArgs } from 'react-router';
import { GuideRows } from '#src/features/guides/guide-rows.tsx';
import { guideList } from '#src/lib/guide-queries.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Lead, PageHead } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await queriesOf(args).ensureQueryData(guideList());
  return null;
}

export function Component() {
  const { guides } = useMessages();
  const { items } = useSuspenseQuery(guideList()).data;
  return (
    <div className="page">
      <PageHead title={guides.title}>
        <Lead>{guides.lead}</Lead>
      </PageHead>
      {items.length === 0 ? <Empty>{guides.empty}</Empty> : <GuideRows guides={items} />}
    </div>
  );
}
