import type { ReactNode } from 'react';

export interface Note {
  name: string;
  text: ReactNode;
}

/** Text with small notes beside it: at its end edge where there is room, below it where there is not. */
export function WithNotes({ notes, children }: { notes: readonly Note[]; children: ReactNode }) {
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_11rem] lg:gap-x-6">
      <div className="min-w-0">{children}</div>
      <dl className="mt-3 space-y-2 border-s border-rule ps-3 text-[0.8125rem] leading-snug text-ink-soft lg:mt-1">
        {notes.map(({ name, text }) => (
          <div key={name}>
            <dt className="font-semibold">{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
