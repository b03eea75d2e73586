import type { ReactNode } from 'react';

interface ToastProps {
  /** what has happened; null for nothing, since what announces it has to be there before */
  text: string | null;
  children?: ReactNode;
}

/** What has just happened, at the lower edge, with the way to undo it. It stays until something else happens: nobody has to be quick. */
export function Toast({ text, children }: ToastProps) {
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-0 z-20 flex justify-center p-3 print:hidden">
      <output
        className={
          text === null
            ? ''
            : 'pointer-events-auto flex max-w-full flex-wrap items-center gap-x-4 gap-y-1 rounded border border-ink bg-ink px-4 py-2.5 text-[0.9375rem] text-paper'
        }
      >
        {text}
        {text !== null && children}
      </output>
    </div>
  );
}
