import type { SetView } from '@whetstone/contracts/question-sets';
import { useMessages } from '#src/lib/messages.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Section } from '#src/ui/section.tsx';
import { Toast } from '#src/ui/toast.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { sumMinutes } from './draft-item.ts';
import { ItemRow } from './item-row.tsx';
import { SaveState } from './save-state.tsx';
import { useDragOrder } from './use-drag-order.ts';
import type { ItemEdits } from './use-item-edits.ts';
import type { SetItems } from './use-set-items.ts';

interface ItemListProps {
  view: SetView;
  state: SetItems;
  edits: ItemEdits;
  mayEdit: boolean;
}

/** The minutes of all questions together, against what the set may take, and that against what the guide gives the stage. */
function Minutes({ own, most, ofStage }: { own: number; most: number; ofStage: number | null }) {
  const { sets: words } = useMessages();
  const isTooLong = own > most;
  return (
    <p className={`flex flex-wrap items-center gap-x-2 font-semibold tabular-nums ${isTooLong ? 'text-spark' : ''}`}>
      {isTooLong && <Icon name="warning" />}
      {words.sum(own, most)}
      <span className="label font-normal">{isTooLong ? words.tooLong(own - most) : words.left(most - own)}</span>
      {ofStage !== null && ofStage !== most && <span className="label basis-full font-normal">{words.stageTakes(ofStage)}</span>}
    </p>
  );
}

/** The questions of a set in the order in which they are asked. */
export function ItemList({ view, state, edits, mayEdit }: ItemListProps) {
  const { sets: words } = useMessages();
  const { items, theirs } = state;
  const order = useDragOrder(edits.place);
  return (
    <Section id="items" title={words.itemsTitle}>
      {theirs !== null && <ConflictNotice theirs={theirs} state={state} />}
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <Minutes own={sumMinutes(items)} most={view.minutes} ofStage={view.stage?.minutes ?? null} />
        {mayEdit && <SaveState state={state} />}
      </div>
      {items.length === 0 ? (
        <Empty>{words.itemsEmpty}</Empty>
      ) : (
        <ol className="divide-y divide-rule border-y border-rule">
          {items.map((item, index) => (
            <ItemRow
              key={item.questionId}
              item={item}
              place={index + 1}
              count={items.length}
              workspaceId={view.workspace.id}
              {...(mayEdit ? { edits, order } : { edits: null })}
            />
          ))}
        </ol>
      )}
      {mayEdit && items.length > 0 && <p className="label mt-2 max-sm:hidden print:hidden">{words.keysNote}</p>}
      <output className="sr-only">{edits.said}</output>
      {mayEdit && (
        <Toast text={edits.removed === null ? null : words.removed(edits.removed.item.title)}>
          <button type="button" className="min-h-6 font-semibold underline underline-offset-4" onClick={edits.undo}>
            {words.undo}
          </button>
        </Toast>
      )}
    </Section>
  );
}
