import type { BulkPreview } from '@whetstone/contracts/bulk-edits';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { differencesOf } from './differences.ts';

function Rows({ preview: { rows, counts } }: { preview: BulkPreview }) {
  const messages = useMessages();
  const { bulk: words } = messages;
  if (rows.length === 0) return null;
  return (
    <section>
      <h3 className="font-semibold">{words.rowsTitle}</h3>
      {rows.length < counts.change && <p className="label">{words.firstOf(rows.length, counts.change)}</p>}
      <ul className="mt-1 divide-y divide-rule border-y border-rule">
        {rows.map(({ id, title, before, after }) => (
          <li key={id} className="py-1.5">
            <p className="break-words">
              <ContentText>{title}</ContentText>
            </p>
            <p className="label">{differencesOf(before, after, messages).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Conflicts({ preview: { conflicts, counts } }: { preview: BulkPreview }) {
  const { bulk: words } = useMessages();
  if (conflicts.length === 0) return null;
  return (
    <section>
      <h3 className="font-semibold">{words.conflictsTitle}</h3>
      {conflicts.length < counts.conflict && <p className="label">{words.firstOf(conflicts.length, counts.conflict)}</p>}
      <ul className="mt-1 divide-y divide-rule border-y border-rule">
        {conflicts.map(({ id, title, why }) => (
          <li key={id} className="py-1.5">
            <p className="break-words">
              <ContentText>{title}</ContentText>
            </p>
            <p className="label text-spark">{words.why[why]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a change does: how many, what is left alone and why, and the first of them before and after. */
export function PreviewPart({ preview }: { preview: BulkPreview }) {
  const { bulk: words } = useMessages();
  const { change, unchanged, conflict } = preview.counts;
  const counts = [words.wouldChange(change), unchanged > 0 && words.wouldStay(unchanged), conflict > 0 && words.wouldConflict(conflict)];
  return (
    <div className="mt-5 space-y-4">
      <output className="block border-t-2 border-ink pt-2 font-serif text-lg font-bold">{counts.filter(Boolean).join(', ')}</output>
      {preview.draftsAgain > 0 && <p className="text-spark">{words.draftsAgain(preview.draftsAgain)}</p>}
      <Conflicts preview={preview} />
      <Rows preview={preview} />
    </div>
  );
}
