import { type ReactNode, useEffect, useRef, useState } from 'react';

interface OneAtATimeProps<Item> {
  items: readonly Item[];
  render: (item: Item) => ReactNode;
  keyOf: (item: Item) => string;
  /** words of the button for the next item, which is number `next` */
  nextLabel: (next: number) => string;
  allShown: string;
}

/** A numbered list whose items come out one by one; what comes out takes the focus, so that it is read and Tab goes on to the button. */
export function OneAtATime<Item>({ items, render, keyOf, nextLabel, allShown }: OneAtATimeProps<Item>) {
  const [shown, setShown] = useState(1);
  const newest = useRef<HTMLLIElement>(null);

  useEffect(() => {
    if (shown > 1) newest.current?.focus({ preventScroll: true });
  }, [shown]);

  return (
    <>
      <ol className="space-y-4">
        {items.slice(0, shown).map((item, index) => (
          <li key={keyOf(item)} ref={index === shown - 1 ? newest : null} tabIndex={-1} className="flex gap-4 rounded-sm">
            <span className="w-5 shrink-0 text-end font-serif leading-[1.55] font-bold text-stone" aria-hidden="true">
              {index + 1}
            </span>
            <div className="min-w-0 flex-1">{render(item)}</div>
          </li>
        ))}
      </ol>
      <div className="mt-5 ms-9">
        {shown < items.length ? (
          <button type="button" className="button" onClick={() => setShown(shown + 1)}>
            {nextLabel(shown + 1)}
          </button>
        ) : (
          <p className="label">{allShown}</p>
        )}
      </div>
    </>
  );
}
