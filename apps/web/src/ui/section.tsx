import { type ReactNode, useId } from 'react';
import { CopyLink } from './copy-link.tsx';

/** A titled part of a page; `id` is what links of the contents lead to. */
export function Section({ id, title, note, children }: { id?: string; title: ReactNode; note?: ReactNode; children: ReactNode }) {
  const titleId = useId();
  return (
    <section id={id} aria-labelledby={titleId} className="mt-12 first:mt-0 [header+&]:mt-2">
      <div className="mb-5 border-t-2 border-ink pt-2">
        <div className="flex flex-wrap items-center gap-x-2">
          <h2 id={titleId} className="max-w-[calc(100%-3rem)] font-serif text-2xl leading-snug font-bold">
            {title}
          </h2>
          {id !== undefined && <CopyLink anchor={id} titleId={titleId} />}
        </div>
        {note !== undefined && <p className="label mt-1 max-w-measure">{note}</p>}
      </div>
      {children}
    </section>
  );
}
