import { useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { Field } from '#src/ui/field.tsx';

interface PasswordFieldProps {
  label: string;
  name: string;
  autoComplete: 'current-password' | 'new-password';
  error?: string | undefined;
}

/** A password, which may be pasted, and shown while it is typed. A new one comes with the rule it has to keep. */
export function PasswordField({ label, name, autoComplete, error }: PasswordFieldProps) {
  const { fields } = useMessages();
  const [isShown, setShown] = useState(false);
  return (
    <Field label={label} error={error} {...(autoComplete === 'new-password' && { hint: fields.passwordHint })}>
      {(control) => (
        <span className="flex gap-2">
          <input
            {...control}
            name={name}
            type={isShown ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            maxLength={128}
            required
            className="search-field min-w-0 flex-1"
          />
          {/* One name, whose state is said by aria-pressed; the words on it are for eyes. */}
          <button
            type="button"
            aria-label={fields.showPassword}
            aria-pressed={isShown}
            onClick={() => setShown(!isShown)}
            className="button min-w-20 justify-center"
          >
            {isShown ? fields.hide : fields.show}
          </button>
        </span>
      )}
    </Field>
  );
}
