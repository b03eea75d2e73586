import { useId } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../lib/messages.tsx';

export interface ContentsEntry {
  id: string;
  title: string;
  children?: readonly { id: string; title: string; lang?: string | undefined }[];
}

/** What stands on this page, as links to its headings. */
export function ContentsList({ entries }: { entries: readonly ContentsEntry[] }) {
  const messages = useMessages();
  const titleId = useId();
  return (
    <nav aria-labelledby={titleId}>
      <h2 id={titleId} className="label font-semibold">
        {messages.common.onThisPage}
      </h2>
      <ul className="mt-1 text-[0.9375rem] max-lg:columns-2 max-lg:gap-x-6">
        {entries.map((entry) => (
          <li key={entry.id} className="break-inside-avoid">
            <Link to={{ hash: entry.id }} className="block py-1 text-stone hover:underline">
              {entry.title}
            </Link>
            {entry.children && (
              <ul className="ms-3 hidden border-s border-rule ps-3 lg:block">
                {entry.children.map((child) => (
                  <li key={child.id}>
                    <Link to={{ hash: child.id }} lang={child.lang} className="block py-0.5 text-sm leading-5 text-ink-soft hover:text-stone hover:underline">
                      {child.title}
                    </Link>
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
