import type { LoaderFunctionArgs } from 'react-router';
import { EntryList } from '#src/features/unsent/entry-list.tsx';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { Lead, PageHead } from '#src/ui/page.tsx';
import { sendNow } from '#src/work/engine.ts';
import { refusedOf, useWorkState } from '#src/work/work-state.ts';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  return null;
}

export function Component() {
  const { unsent } = useMessages();
  const work = useWorkState();
  const refused = refusedOf(work);
  const waiting = work.entries.filter(({ refusal }) => refusal === null);
  return (
    <div className="page pb-16">
      <PageHead title={unsent.title}>
        <Lead>{unsent.lead}</Lead>
      </PageHead>
      {refused.length > 0 && <EntryList title={unsent.refused} entries={refused} />}
      {waiting.length > 0 && (
        <EntryList title={unsent.waiting} entries={waiting}>
          <button type="button" className="button mb-4" onClick={sendNow}>
            {unsent.sendNow}
          </button>
        </EntryList>
      )}
      <output>{work.entries.length === 0 && unsent.none}</output>
    </div>
  );
}
