import type { ReactNode } from 'react';
import { Field } from './field.tsx';

interface NumberFieldProps {
  label: string;
  hint?: ReactNode;
  /** null for nothing */
  value: number | null;
  min: number;
  max: number;
  required?: boolean;
  onWrite: (value: number | null) => void;
}

/** A whole number to be typed. What is above the most is held to it, what is below the least the form refuses. */
export function NumberField({ label, hint, value, min, max, required = false, onWrite }: NumberFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          type="number"
          inputMode="numeric"
          required={required}
          min={min}
          max={max}
          value={value ?? ''}
          onChange={({ target }) => onWrite(target.value === '' ? null : Math.min(max, Math.trunc(Number(target.value))))}
          className="search-field max-w-28 tabular-nums"
        />
      )}
    </Field>
  );
}
