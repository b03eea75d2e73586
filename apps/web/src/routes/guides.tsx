import { useSuspenseQuery } from '@tanstack/react-query';
import { GuideRows } from '#src/features/guides/guide-rows.tsx';
import { guideList } from '#src/features/guides/queries.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queryClient } from '#src/lib/query-client.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Lead, PageHead } from '#src/ui/page.tsx';

export const loader = () => queryClient.ensureQueryData(guideList());

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
