import { CallError } from '@whetstone/contracts/call';
import type { ReactNode } from 'react';
import { type LoaderFunctionArgs, useLoaderData, useRouteError, useSearchParams } from 'react-router';
import { ErrorPage } from '#src/features/errors/error-page.tsx';
import { kindOfError } from '#src/features/errors/kind-of-error.ts';
import { Bank } from '#src/features/questions/bank.tsx';
import { readFilters } from '#src/features/questions/filters.ts';
import { listOnScreen, questionPages } from '#src/features/questions/queries.ts';
import { RefusedFilters } from '#src/features/questions/refused-filters.tsx';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import type { QuestionFilters } from '#src/paths.ts';
import { Lead, PageHead } from '#src/ui/page.tsx';

/** `earlier` holds the filters of the list that stays on the screen, since the server could not be reached for the one of this address. */
export async function loader(args: LoaderFunctionArgs): Promise<{ earlier: QuestionFilters | null }> {
  const queries = queriesOf(args);
  try {
    await queries.ensureInfiniteQueryData(questionPages(readFilters(new URL(args.request.url).searchParams)));
    return { earlier: null };
  } catch (error) {
    const earlier = kindOfError(error) === 'unreachable' ? listOnScreen(queries) : null;
    if (earlier === null) throw error;
    return { earlier };
  }
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
  const { earlier } = useLoaderData<typeof loader>();
  return (
    <Frame>
      <Bank filters={readFilters(search)} earlier={earlier} />
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
