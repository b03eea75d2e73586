import type { DragOrder } from './use-drag-order.ts';

/** Dots to take a row by. Whoever has no pointer moves it by the buttons and keys beside it. */
export function DragHandle({ title, of }: { title: string; of: ReturnType<DragOrder['handleOf']> }) {
  return (
    <span
      aria-hidden="true"
      title={title}
      className="inline-flex size-7 shrink-0 cursor-grab touch-none items-center justify-center rounded text-stone select-none hover:bg-sheet active:cursor-grabbing print:hidden"
      {...of}
    >
      <svg viewBox="0 0 16 16" width="16" height="16">
        <path d="M5.5 3.5v.01M10.5 3.5v.01M5.5 8v.01M10.5 8v.01M5.5 12.5v.01M10.5 12.5v.01" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
      </svg>
    </span>
  );
}
