import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface DetailsProps {
  title: ReactNode;
  /** a few words at the end of the row */
  aside?: ReactNode;
  /** how deep the title stands among the headings; `row` is no heading at all */
  level?: 3 | 'row';
  children: ReactNode;
}

/**
 * More of what already stands there, opened on demand. Unlike in `Disclosure` nothing has to stay unseen: the browser's search
 * finds what is closed, and print opens it (print.css).
 */
export function Details({ title, aside, level = 'row', children }: DetailsProps) {
  const Heading = level === 'row' ? 'span' : (`h${level}` as const);
  return (
    <details className={`group ${level === 'row' ? '' : 'border-b border-rule'}`}>
      <summary
        className={`flex cursor-pointer list-none flex-wrap items-center gap-x-3 gap-y-1 hover:text-stone [&::-webkit-details-marker]:hidden ${level === 'row' ? 'py-1.5' : 'py-3'}`}
      >
        <Icon name="chevron" className="text-stone transition-transform duration-150 group-open:rotate-90 print:hidden rtl:not-group-open:rotate-180" />
        <Heading className={`me-auto min-w-0 flex-1 ${level === 'row' ? 'text-[0.9375rem] font-semibold' : 'font-serif text-lg font-bold'}`}>{title}</Heading>
        {aside !== undefined && <span className="ps-7 max-sm:w-full sm:ps-0 print:w-auto print:ps-0">{aside}</span>}
      </summary>
      <div className={`sm:ps-7 print:ps-0 ${level === 'row' ? 'pt-1 pb-3' : 'pt-1 pb-6'}`}>{children}</div>
    </details>
  );
}
