import type { ReactNode } from 'react';
import { useMessages } from '../lib/messages.tsx';
import { useArrival } from '../lib/use-arrival.ts';

/**
 * The head of a screen: the document's title, the one h1 (which takes the focus after a navigation), and what stands above and below it.
 * @param title plain words, also for the browser's tab
 * @param heading what the h1 shows, where that is more than the plain title
 */
export function PageHead({ title, heading, above, children }: { title: string; heading?: ReactNode; above?: ReactNode; children?: ReactNode }) {
  const messages = useMessages();
  useArrival();
  return (
    <header className="pt-8 pb-6 md:pt-12">
      <title>{`${title} · ${messages.shell.name}`}</title>
      {above}
      <h1 tabIndex={-1} className="max-w-[44rem] font-serif text-3xl leading-tight font-bold md:text-4xl md:leading-tight">
        {heading ?? title}
      </h1>
      {children}
    </header>
  );
}

/** One or two sentences under a screen's title. */
export function Lead({ children }: { children: ReactNode }) {
  return <p className="mt-3 max-w-measure font-serif text-lg text-ink-soft md:text-xl md:leading-relaxed">{children}</p>;
}

const COLUMNS = {
  text: 'gap-x-14 lg:grid-cols-[minmax(0,44rem)_minmax(14rem,1fr)]',
  figures: 'gap-x-8 lg:grid-cols-[minmax(0,1fr)_13rem]',
} as const;

/**
 * Main column and margin: the margin stands right of the text where there is room, before it where there is not.
 * @param of what the main column is made for: text as wide as it is read well, or tables of figures
 */
export function WithMargin({ margin, of = 'text', children }: { margin: ReactNode; of?: keyof typeof COLUMNS; children: ReactNode }) {
  return (
    <div className={`lg:grid ${COLUMNS[of]}`}>
      <div
        data-scrolls
        className="mb-8 lg:sticky lg:top-6 lg:order-2 lg:mb-0 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto lg:border-s lg:border-rule lg:ps-6"
      >
        {margin}
      </div>
      <div className="min-w-0 lg:order-1">{children}</div>
    </div>
  );
}
