import { useSuspenseQuery } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import type { ReactNode } from 'react';
import { type LoaderFunctionArgs, useRouteError, useSearchParams } from 'react-router';
import { ErrorPage } from '#src/features/errors/error-page.tsx';
import { RefusalText } from '#src/features/errors/refusal-text.tsx';
import { guideList } from '#src/features/guides/queries.ts';
import { Bank } from '#src/features/questions/bank.tsx';
import { readFilters } from '#src/features/questions/filters.ts';
import { questionPages } from '#src/features/questions/queries.ts';
import { RefusedFilters } from '#src/features/questions/refused-filters.tsx';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { Lead, PageHead } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const filters = readFilters(new URL(args.request.url).searchParams);
  const queries = queriesOf(args);
  await Promise.all([queries.ensureInfiniteQueryData(questionPages(filters)), queries.ensureQueryData(guideList())]);
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
  const { items } = useSuspenseQuery(guideList()).data;
  const guides = items.map(({ slug, title }) => ({ value: slug, name: title, count: null }));
  return (
    <Frame>
      <Bank filters={readFilters(search)} guides={guides} />
    </Frame>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const [search] = useSearchParams();
  if (!(error instanceof CallError) || error.status !== 400) return <ErrorPage error={error} />;
  return (
    <Frame>
      <RefusedFilters error={error} filters={readFilters(search)}>
        <RefusalText error={error} />
      </RefusedFilters>
    </Frame>
  );
}
