import type { ComponentProps, ReactNode } from 'react';
import { Field } from '#src/ui/field.tsx';

interface TextFieldProps extends ComponentProps<'input'> {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
}

export function TextField({ label, hint, error, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => <input {...input} {...control} className="search-field" />}
    </Field>
  );
}
