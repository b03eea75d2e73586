import type { ReactNode } from 'react';
import { fieldId } from './field-id.ts';
import { FindingNotes, notesId } from './finding-notes.tsx';
import { type PlacedFinding, useFindingsAt } from './findings.tsx';

interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface PartFieldProps {
  /** of the part, with its place in a list: `hints.2` */
  path: string;
  label: string;
  /** it stands there already, above the field */
  isLabelHidden?: boolean;
  hint?: string | undefined;
  /** what is wrong with it before the linter has looked */
  error?: string | undefined;
  children: (control: ControlProps) => ReactNode;
}

const isWrongNow = ({ severity, isForReady }: PlacedFinding): boolean => severity === 'error' && !isForReady;

/** What a field takes, what is wrong with it, and what the linter found. */
function Below({ path, hint, error }: Pick<PartFieldProps, 'path' | 'hint' | 'error'>) {
  const id = fieldId(path);
  return (
    <>
      {error !== undefined && (
        <p id={`${id}-error`} className="mt-1 text-[0.9375rem] text-error">
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="label mt-1">
          {hint}
        </p>
      )}
      <FindingNotes path={path} />
    </>
  );
}

/** A field of the question: label above, what it takes and what was found at it below. */
export function PartField({ path, label, isLabelHidden = false, hint, error, children }: PartFieldProps) {
  const findings = useFindingsAt(path);
  const id = fieldId(path);
  const describing = [error && `${id}-error`, hint && `${id}-hint`, findings.length > 0 && notesId(path)].filter(Boolean).join(' ');
  const isWrong = error !== undefined || findings.some(isWrongNow);
  return (
    <div className="min-w-0">
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'mb-1 block font-semibold'}>
        {label}
      </label>
      {children({ id, 'aria-describedby': describing || undefined, 'aria-invalid': isWrong || undefined })}
      <Below path={path} hint={hint} error={error} />
    </div>
  );
}

interface TextFieldProps extends Omit<PartFieldProps, 'children'> {
  value: string;
  rows?: number;
  onWrite: (text: string) => void;
}

/** Markdown of any length; the field grows with it. */
export function TextField({ value, rows = 3, onWrite, ...field }: TextFieldProps) {
  return (
    <PartField {...field}>
      {(control) => (
        <textarea
          {...control}
          value={value}
          rows={rows}
          onChange={({ target }) => onWrite(target.value)}
          className="search-field field-sizing-content max-h-[70vh] font-mono text-sm leading-relaxed"
        />
      )}
    </PartField>
  );
}
