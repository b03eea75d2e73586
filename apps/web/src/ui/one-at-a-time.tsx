import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useMessages } from '../lib/messages.tsx';
import { type OpenParts, useOpenPart, useOpenParts } from '../lib/open-parts.tsx';
import { CopyLink } from './copy-link.tsx';

interface OneAtATimeProps<Item> {
  /** under what is remembered how many items are shown */
  id: string;
  items: readonly Item[];
  render: (item: Item, number: number) => ReactNode;
  keyOf: (item: Item) => string;
  /** id of the item with a number, and what it is called */
  anchorOf: (number: number) => string;
  nameOf: (number: number) => string;
  /** words of the button for the next item, which is number `next` */
  nextLabel: (next: number) => string;
  /** what opens and closes together with all items */
  partsOfAll?: (isOpen: boolean) => OpenParts;
}

interface ItemBoxProps {
  anchor: string;
  number: number;
  name: string;
  children: ReactNode;
}

function ItemBox({ anchor, number, name, children }: ItemBoxProps) {
  const titleId = useId();
  return (
    <li id={anchor} tabIndex={-1} className="flex gap-4 rounded-sm">
      <span className="w-5 shrink-0 text-end font-serif leading-[1.55] font-bold text-stone" aria-hidden="true">
        {number}
      </span>
      <span id={titleId} hidden>
        {name}
      </span>
      <div className="min-w-0 flex-1">{children}</div>
      <span className="lg:-me-7">
        <CopyLink anchor={anchor} titleId={titleId} />
      </span>
    </li>
  );
}

/**
 * A numbered list whose items come out one by one, or all at once for whoever asks for it. What comes out takes the focus,
 * so that it is read and Tab goes on to the button.
 */
export function OneAtATime<Item>({ id, items, render, keyOf, anchorOf, nameOf, nextLabel, partsOfAll }: OneAtATimeProps<Item>) {
  const { common } = useMessages();
  const { open } = useOpenParts();
  const [value, setValue] = useOpenPart(id, 1);
  const shown = Math.min(Math.max(value, 1), items.length);
  const toFocus = useRef('');

  useEffect(() => {
    if (toFocus.current !== '') document.getElementById(toFocus.current)?.focus({ preventScroll: true });
    toFocus.current = '';
  });

  const showNext = () => {
    toFocus.current = anchorOf(shown + 1);
    setValue(shown + 1);
  };
  const showAll = () => {
    toFocus.current = shown === items.length ? '' : anchorOf(shown + 1);
    setValue(items.length);
    open(partsOfAll?.(true) ?? {});
  };
  const showFirst = () => {
    toFocus.current = anchorOf(1);
    setValue(1);
    open(partsOfAll?.(false) ?? {});
  };

  return (
    <>
      <ol className="space-y-4">
        {items.slice(0, shown).map((item, index) => (
          <ItemBox key={keyOf(item)} anchor={anchorOf(index + 1)} number={index + 1} name={nameOf(index + 1)}>
            {render(item, index + 1)}
          </ItemBox>
        ))}
      </ol>
      <div className="mt-5 ms-9 flex flex-wrap items-center gap-x-5 gap-y-3">
        {shown < items.length ? (
          <button type="button" className="button" onClick={showNext}>
            {nextLabel(shown + 1)}
          </button>
        ) : (
          <p className="label">{common.allShown(items.length)}</p>
        )}
        {(shown < items.length || partsOfAll !== undefined) && (
          <button type="button" className="link min-h-6 text-[0.9375rem]" onClick={showAll}>
            {common.showAllOf(items.length)}
          </button>
        )}
        {shown > 1 && (
          <button type="button" className="link min-h-6 text-[0.9375rem]" onClick={showFirst}>
            {common.showFirstOnly}
          </button>
        )}
      </div>
    </>
  );
}
