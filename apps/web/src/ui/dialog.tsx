import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from 'react';

interface DialogProps {
  label: string;
  /** after it closed, when the focus is back where it was */
  onClosed: () => void;
  className?: string;
  children: (close: () => void) => ReactNode;
}

/** A native modal dialog, open as long as it is rendered. The browser holds the focus inside and gives it back. */
export function Dialog({ label, onClosed, className = '', children }: DialogProps) {
  const [dialog, setDialog] = useState<HTMLDialogElement | null>(null);
  const close = (): void => dialog?.close();
  useEffect(() => {
    if (dialog && !dialog.open) dialog.showModal();
  }, [dialog]);
  // Both ends of a press have to lie beside it: whoever marks text with the mouse may let go outside.
  const isBegunBeside = useRef(false);
  const begin = ({ target, currentTarget }: SyntheticEvent): void => {
    isBegunBeside.current = target === currentTarget;
  };
  const pressBeside = ({ target, currentTarget }: SyntheticEvent): void => {
    if (isBegunBeside.current && target === currentTarget) close();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a press beside it is an extra; Esc closes it by keyboard
    <dialog
      ref={setDialog}
      aria-label={label}
      onClose={onClosed}
      onPointerDown={begin}
      onClick={pressBeside}
      className={`max-w-[calc(100%-1.5rem)] rounded border border-rule-strong bg-paper p-0 text-ink backdrop:bg-[#0009] ${className}`}
    >
      {children(close)}
    </dialog>
  );
}
