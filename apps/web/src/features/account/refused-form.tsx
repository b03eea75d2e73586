import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react';
import type { RefusalWords } from '#src/lib/describe-refusal.ts';
import { Notice } from '#src/ui/notice.tsx';

interface RefusedFormProps extends ComponentProps<'form'> {
  /** what was said of the last try */
  refusal: RefusalWords;
  onSend: (values: FormData) => void;
  children: ReactNode;
}

/**
 * A form whose values the server judges. What it refuses is said at the top and beside the fields, and the first of those takes
 * the focus; everything typed stays.
 */
export function RefusedForm({ refusal, onSend, children, ...form }: RefusedFormProps) {
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refusal.text !== null) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusal]);
  return (
    <form
      {...form}
      ref={ref}
      noValidate
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(new FormData(event.currentTarget));
      }}
    >
      <div role="alert">{refusal.text !== null && <Notice tone="error" title={refusal.text} />}</div>
      {children}
    </form>
  );
}

export const textOf = (values: FormData, name: string): string => {
  const value = values.get(name);
  return typeof value === 'string' ? value : '';
};
