import { CallError } from '@whetstone/contracts/call';
import type { ReactNode } from 'react';
import { type LoaderFunctionArgs, useRouteError, useSearchParams } from 'react-router';
import { ErrorPage } from '#src/features/errors/error-page.tsx';
import { Bank } from '#src/features/questions/bank.tsx';
import { readFilters } from '#src/features/questions/filters.ts';
import { questionPages } from '#src/features/questions/queries.ts';
import { RefusedFilters } from '#src/features/questions/refused-filters.tsx';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { Lead, PageHead } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const filters = readFilters(new URL(args.request.url).searchParams);
  await queriesOf(args).ensureInfiniteQueryData(questionPages(filters));
  return null;
}

function Frame({ children }: { children: ReactNode }) {
  const { questions } = useMessages();
  return (
    <div className="page">
      <PageHead title={questions.title}>
        <Lead>{questions.lead}</Lead>
      </PageHead>
      {children}
    </div>
  );
}

export function Component() {
  const [search] = useSearchParams();
  return (
    <Frame>
      <Bank filters={readFilters(search)} />
    </Frame>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const [search] = useSearchParams();
  if (!(error instanceof CallError) || error.status !== 400) return <ErrorPage error={error} />;
  return (
    <Frame>
      <RefusedFilters error={error} filters={readFilters(search)} />
    </Frame>
  );
}
