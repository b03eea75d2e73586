import type { ReactNode } from 'react';

/** A key of the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex min-h-6 min-w-6 items-center justify-center rounded border border-rule-strong bg-sheet px-1.5 font-mono text-[0.8125rem] text-ink">
      {children}
    </kbd>
  );
}
