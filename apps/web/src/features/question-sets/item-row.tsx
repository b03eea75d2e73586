import { SET_CAPS } from '@whetstone/contracts/question-sets';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { DragHandle } from './drag-handle.tsx';
import { type DraftItem, isNew } from './draft-item.ts';
import type { DragOrder } from './use-drag-order.ts';
import type { ItemEdits } from './use-item-edits.ts';

interface RowProps {
  item: DraftItem;
  place: number;
  count: number;
  workspaceId: string;
  /** null for those who only read */
  edits: ItemEdits | null;
  order?: DragOrder;
}

/** A line where the row that is dragged would land. */
function dropLine({ drag }: Pick<DragOrder, 'drag'>, at: number): string {
  if (drag === null || drag.to === drag.from) return '';
  if (at === drag.from) return 'opacity-50';
  // as the others stand without the one that is dragged
  const place = at > drag.from ? at - 1 : at;
  if (place === drag.to) return 'shadow-[0_-2px_0_0_var(--color-spark)]';
  return place === drag.to - 1 ? 'shadow-[0_2px_0_0_var(--color-spark)]' : '';
}

function ItemFacts({ item }: { item: DraftItem }) {
  const { sets: words, questions } = useMessages();
  if (isNew(item)) return <p className="label">{words.newlyChosen}</p>;
  return (
    <p className="label">
      {item.kind === null ? questions.notStated : questions.kinds[item.kind]}
      {item.difficulty !== null && ` · ${questions.difficulties[item.difficulty]}`}
      {item.skills.length > 0 && (
        <>
          {' · '}
          <ContentText>{item.skills.map(({ name }) => name).join(', ')}</ContentText>
        </>
      )}
    </p>
  );
}

/** What has become of a question since it was chosen, and what to do about it. */
function ItemFlags({ item, edits }: { item: DraftItem; edits: ItemEdits | null }) {
  const { sets: words } = useMessages();
  return (
    <>
      {item.isRetired && (
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.9375rem] text-spark">
          <span className="inline-flex items-center gap-1.5 font-semibold">
            <Icon name="warning" />
            {words.retired}
          </span>
          {edits !== null &&
            item.replacements
              .filter(({ id }) => !edits.has(id))
              .map((chosen) => (
                <button key={chosen.id} type="button" className="link min-h-6 text-start" onClick={() => edits.replace(item.questionId, chosen)}>
                  {words.replaceBy(chosen.title)}
                </button>
              ))}
        </p>
      )}
      {item.hasNewer && (
        <p className="mt-1 flex flex-wrap items-center gap-x-3 text-[0.9375rem]">
          <span className="inline-flex items-center gap-1.5">
            <Icon name="info" className="text-stone" />
            {words.newer}
          </span>
          {edits !== null && (
            <button type="button" className="link min-h-6" aria-label={words.takeNewerOf(item.title)} onClick={() => edits.takeNewer(item.questionId)}>
              {words.takeNewer}
            </button>
          )}
        </p>
      )}
      {item.takeNewer && <p className="label mt-1">{words.willTakeNewer}</p>}
    </>
  );
}

function MinutesField({ item, edits }: { item: DraftItem; edits: ItemEdits }) {
  const { sets: words } = useMessages();
  return (
    <label className="flex items-center gap-1.5">
      <input
        type="number"
        inputMode="numeric"
        min={1}
        max={SET_CAPS.itemMinutes}
        value={item.minutes}
        aria-label={words.minutesOf(item.title)}
        onChange={({ target }) => edits.setMinutes(item.questionId, Math.max(1, Math.min(SET_CAPS.itemMinutes, Math.trunc(Number(target.value)))))}
        onFocus={({ target }) => target.select()}
        className="search-field min-h-9 w-16 px-2 py-1 text-end tabular-nums"
      />
      <span aria-hidden="true" className="label">
        {words.minutesUnit}
      </span>
    </label>
  );
}

function RowButtons({ item, place, count, edits }: { item: DraftItem; place: number; count: number; edits: ItemEdits }) {
  const { sets: words } = useMessages();
  const box = 'inline-flex size-9 items-center justify-center rounded text-stone hover:bg-sheet aria-disabled:text-rule-strong aria-disabled:opacity-50';
  return (
    <span className="flex print:hidden">
      {/* not `disabled`: the focus would be lost at the end of the list */}
      <button
        type="button"
        className={box}
        aria-label={words.upOf(item.title)}
        title={words.moveUp}
        aria-disabled={place === 1}
        onClick={() => edits.move(item.questionId, -1)}
      >
        <Icon name="chevron" className="-rotate-90" />
      </button>
      <button
        type="button"
        className={box}
        aria-label={words.downOf(item.title)}
        title={words.moveDown}
        aria-disabled={place === count}
        onClick={() => edits.move(item.questionId, 1)}
      >
        <Icon name="chevron" className="rotate-90" />
      </button>
      <button type="button" className={box} aria-label={words.removeOf(item.title)} title={words.remove} onClick={() => edits.remove(item.questionId)}>
        <Icon name="cross" />
      </button>
    </span>
  );
}

/** A question of a set: what it is, how long it may take, and where it stands. */
export function ItemRow({ item, place, count, workspaceId, edits, order }: RowProps) {
  const { sets: words } = useMessages();
  const to = item.slug === null ? paths.workspaceQuestion(workspaceId, item.questionId) : paths.question(item.slug);
  return (
    <li
      data-set-item={item.questionId}
      className={`flex flex-wrap items-start gap-x-3 gap-y-1 py-2 focus-within:bg-sheet ${order === undefined ? '' : dropLine(order, place - 1)}`}
    >
      {order !== undefined && <DragHandle title={words.drag} of={order.handleOf(item.questionId, place - 1)} />}
      <span aria-hidden="true" className="label w-6 pt-1 text-end tabular-nums">
        {place}
      </span>
      <div className="min-w-0 flex-1 basis-56">
        <Link data-row to={to} className="link inline-block py-0.5 font-semibold break-words">
          <ContentText>{item.title}</ContentText>
        </Link>
        <ItemFacts item={item} />
        <ItemFlags item={item} edits={edits} />
      </div>
      <div className="ms-auto flex items-center gap-2">
        {edits === null ? (
          <span className="label pt-1 tabular-nums">{words.minutes(item.minutes)}</span>
        ) : (
          <>
            <MinutesField item={item} edits={edits} />
            <RowButtons item={item} place={place} count={count} edits={edits} />
          </>
        )}
      </div>
    </li>
  );
}
