import { type ReactNode, useId } from 'react';

interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** what is wrong with what was entered */
  error?: string | undefined;
  /** the native control, with what ties it to label, hint and error */
  children: (props: ControlProps) => ReactNode;
}

/** A form control with its label above, and below it what it takes, or what is wrong. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const [hintId, errorId] = [`${id}hint`, `${id}error`];
  const describing = [error === undefined ? '' : errorId, hint === undefined ? '' : hintId].filter((part) => part !== '').join(' ');
  return (
    <div className="max-w-md">
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      {children({ id, 'aria-describedby': describing === '' ? undefined : describing, 'aria-invalid': error === undefined ? undefined : true })}
      {error !== undefined && (
        <p id={errorId} className="mt-1 text-[0.9375rem] text-error">
          {error}
        </p>
      )}
      {hint !== undefined && (
        <div id={hintId} className="label mt-1">
          {hint}
        </div>
      )}
    </div>
  );
}
