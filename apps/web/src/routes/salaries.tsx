import { useSuspenseQuery } from '@tanstack/react-query';
import type { LoaderFunctionArgs } from 'react-router';
import { salaryList } from '#src/features/pay/queries.ts';
import { SalaryRows } from '#src/features/pay/salary-rows.tsx';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Lead, PageHead } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await queriesOf(args).ensureQueryData(salaryList());
  return null;
}

export function Component() {
  const { pay } = useMessages();
  const { items } = useSuspenseQuery(salaryList()).data;
  return (
    <div className="page">
      <PageHead title={pay.title}>
        <Lead>{pay.lead}</Lead>
      </PageHead>
      {items.length === 0 ? <Empty>{pay.empty}</Empty> : <SalaryRows salaries={items} />}
    </div>
  );
}
