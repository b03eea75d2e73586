import { useEffect, useId, useRef } from 'react';
import { useMessages } from '../lib/messages.tsx';
import { HashLink } from './hash-link.tsx';
import { useIdInView } from '../lib/use-id-in-view.ts';

export interface ContentsEntry {
  id: string;
  title: string;
  children?: readonly { id: string; title: string; lang?: string | undefined }[];
}

const isIn = (entry: ContentsEntry, id: string | null): boolean => entry.id === id || (entry.children ?? []).some((child) => child.id === id);

/** The entry at which the reader is stays in sight where the list scrolls by itself; the page is not moved for it. */
function useKeepInSight(current: string | null) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const link = current === null ? null : list.current?.querySelector<HTMLElement>('[aria-current="location"]');
    const box = list.current?.closest<HTMLElement>('[data-scrolls]');
    if (!link || !box || box.scrollHeight <= box.clientHeight) return;
    const [inner, outer] = [link.getBoundingClientRect(), box.getBoundingClientRect()];
    if (inner.top < outer.top) box.scrollTop -= outer.top - inner.top;
    else if (inner.bottom > outer.bottom) box.scrollTop += inner.bottom - outer.bottom;
  }, [current]);
  return list;
}

/** What stands on this page, as links to its headings; the one at which the reader is, is marked. */
export function ContentsList({ entries }: { entries: readonly ContentsEntry[] }) {
  const messages = useMessages();
  const titleId = useId();
  const current = useIdInView(entries.flatMap(({ id, children = [] }) => [id, ...children.map((child) => child.id)]));
  const list = useKeepInSight(current);
  return (
    <nav aria-labelledby={titleId} className="print:hidden">
      <h2 id={titleId} className="label font-semibold">
        {messages.common.onThisPage}
      </h2>
      <ul ref={list} className="mt-1 text-[0.9375rem] max-lg:columns-2 max-lg:gap-x-6">
        {entries.map((entry) => (
          <li key={entry.id} className="break-inside-avoid">
            <HashLink
              hash={entry.id}
              aria-current={entry.id === current ? 'location' : undefined}
              className={`block py-1 text-stone hover:underline ${isIn(entry, current) ? 'lg:font-semibold' : ''}`}
            >
              {entry.title}
            </HashLink>
            {entry.children && (
              <ul className="ms-3 hidden border-s border-rule lg:block">
                {entry.children.map((child) => (
                  <li key={child.id}>
                    <HashLink
                      hash={child.id}
                      lang={child.lang}
                      aria-current={child.id === current ? 'location' : undefined}
                      className="-ms-px block border-s-2 border-transparent py-0.5 ps-3 text-sm leading-5 text-ink-soft hover:text-stone hover:underline aria-[current]:border-stone aria-[current]:text-stone"
                    >
                      {child.title}
                    </HashLink>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
