import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Section } from '#src/ui/section.tsx';
import type { Places } from './change-form.tsx';
import { describeChange } from './describe-change.ts';
import { bulkEditList } from './queries.ts';
import { useBulkEdit } from './use-bulk-edit.ts';

const SHOWN = 5;

/** What was changed at once before, and the way to take it back. */
export function BulkEditList({ id, places, mayEdit }: { id: string; places: Places; mayEdit: boolean }) {
  const messages = useMessages();
  const { bulk: words } = messages;
  const { items } = useSuspenseQuery(bulkEditList(id)).data;
  const { undo } = useBulkEdit(id);
  const { text } = useRefusal(undo.error);
  const [isWhole, setIsWhole] = useState(false);
  if (items.length === 0) return null;
  const shown = isWhole ? items : items.slice(0, SHOWN);
  return (
    <Section id="bulk-edits" title={words.listTitle}>
      <ul className="divide-y divide-rule border-y border-rule">
        {shown.map(({ id: editId, by, createdAt, counts, change, undoneAt }) => {
          const what = describeChange(change, places, messages).join(', ');
          return (
            <li key={editId} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
              <div className="min-w-0">
                <p className="font-semibold break-words">{what}</p>
                <p className="label">{[words.doneLine(counts.change, counts.conflict), words.by(by), words.on(createdAt)].join(' · ')}</p>
              </div>
              {undoneAt === null ? (
                mayEdit && (
                  <button type="button" className="link min-h-8" aria-label={words.undoOf(what)} disabled={undo.isPending} onClick={() => undo.mutate(editId)}>
                    {words.undo}
                  </button>
                )
              ) : (
                <span className="label">{words.isUndone}</span>
              )}
            </li>
          );
        })}
      </ul>
      {items.length > shown.length && (
        <button type="button" className="button mt-3" onClick={() => setIsWhole(true)}>
          {words.more(items.length - shown.length)}
        </button>
      )}
      <output className="mt-3 block empty:hidden">
        {undo.data &&
          [
            words.undone(undo.data.takenBack),
            undo.data.staysCount > 0 && `${words.stays(undo.data.staysCount)} ${undo.data.stays.map(({ title }) => title).join(', ')}`,
          ]
            .filter(Boolean)
            .join(' ')}
      </output>
      <p role="alert" className="mt-2 text-error empty:hidden">
        {text}
      </p>
    </Section>
  );
}
