import type { LoaderFunctionArgs } from 'react-router';
import { mySuggestions } from '#src/features/suggestions/queries.ts';
import { SuggestionList } from '#src/features/suggestions/suggestion-list.tsx';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { Lead, PageHead } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  await queriesOf(args).fetchQuery(mySuggestions());
  return null;
}

/** What mentors suggest to a candidate. */
export function Component() {
  const { suggesting } = useMessages();
  return (
    <div className="page pb-16">
      <PageHead title={suggesting.title}>
        <Lead>{suggesting.lead}</Lead>
      </PageHead>
      <SuggestionList />
    </div>
  );
}
