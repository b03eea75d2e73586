import { type ReactNode, useRef } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { focusAfter } from '#src/lib/focus-after.ts';
import { fieldId } from './field-id.ts';
import { FindingNotes } from './finding-notes.tsx';

/** What stands around an item: its place in the draft, what it is called, and how it is written. */
interface ItemAs<Item> {
  path: string;
  name: string;
  write: (item: Item) => void;
}

interface ItemFieldsProps<Item extends { key: string }> {
  /** of the part that the list is */
  path: string;
  title: string;
  hint?: string;
  items: readonly Item[];
  /** what one of them is called, by its number */
  nameOf: (number: number) => string;
  addLabel: string;
  make: () => Item;
  onChange: (items: Item[]) => void;
  children: (item: Item, as: ItemAs<Item>) => ReactNode;
}

function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, index) => index !== from);
  const item = items[from];
  return item === undefined ? [...items] : [...rest.slice(0, to), item, ...rest.slice(to)];
}

interface MovesProps {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** The buttons stay where they are at both ends, so that the focus does. */
function Moves({ name, isFirst, isLast, onMove, onRemove }: MovesProps) {
  const { authoring: words } = useMessages();
  const plain = 'link inline-flex min-h-6 min-w-6 items-center text-[0.8125rem] aria-disabled:text-ink-soft aria-disabled:no-underline';
  return (
    <span className="flex flex-wrap gap-x-4">
      <button type="button" className={plain} aria-label={words.upOf(name)} aria-disabled={isFirst} onClick={() => !isFirst && onMove(-1)}>
        {words.up}
      </button>
      <button type="button" className={plain} aria-label={words.downOf(name)} aria-disabled={isLast} onClick={() => !isLast && onMove(1)}>
        {words.down}
      </button>
      <button type="button" className={plain} aria-label={words.removeOf(name)} onClick={onRemove}>
        {words.remove}
      </button>
    </span>
  );
}

/** A list whose order counts: each with its fields, moved and removed by buttons. */
export function ItemFields<Item extends { key: string }>(props: ItemFieldsProps<Item>) {
  const { path, title, hint, items, nameOf, addLabel, make, onChange, children } = props;
  const adding = useRef<HTMLButtonElement>(null);
  const add = (): void => {
    const item = make();
    const firstField = (): HTMLElement | null => document.querySelector(`[data-item="${item.key}"] :is(textarea, input, select)`);
    focusAfter(() => onChange([...items, item]), firstField);
  };
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{title}</legend>
      {hint !== undefined && <p className="label mt-0.5 max-w-measure">{hint}</p>}
      <FindingNotes path={path} />
      <ol className="mt-2 space-y-4 empty:hidden">
        {items.map((item, index) => (
          <li key={item.key} data-item={item.key} className="border-s-2 border-rule ps-3">
            <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="label font-semibold">{nameOf(index + 1)}</span>
              <Moves
                name={nameOf(index + 1)}
                isFirst={index === 0}
                isLast={index === items.length - 1}
                onMove={(by) => onChange(moved(items, index, index + by))}
                onRemove={() => {
                  onChange(items.filter(({ key }) => key !== item.key));
                  adding.current?.focus();
                }}
              />
            </div>
            {children(item, {
              path: `${path}.${index}`,
              name: nameOf(index + 1),
              write: (changed) => onChange(items.map((one) => (one.key === item.key ? changed : one))),
            })}
          </li>
        ))}
      </ol>
      <button ref={adding} id={fieldId(path)} type="button" className="button mt-3" onClick={add}>
        {addLabel}
      </button>
    </fieldset>
  );
}
