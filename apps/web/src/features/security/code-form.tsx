import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { Field } from '#src/ui/field.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useSecurityRefusal } from './use-security-refusal.ts';

interface CodeFormProps {
  ways: { totp: boolean; recoveryCode: boolean };
  /** gives the code; a refusal is said beside the field */
  give: (code: string) => Promise<unknown>;
  onDone: () => Promise<void> | void;
  /** what follows on a refusal; undefined lets the form say it */
  onRefused?: ((error: Error) => void) | undefined;
}

/** A code of the authenticator app, or a recovery code in its place. */
export function CodeForm({ ways, give, onDone, onRefused }: CodeFormProps): ReactNode {
  const { security } = useMessages();
  const [isRecovery, setRecovery] = useState(!ways.totp);
  const { mutate, isPending, error, reset } = useMutation({ mutationFn: give, onSuccess: onDone, ...(onRefused && { onError: onRefused }) });
  const refusal = useSecurityRefusal(error, isRecovery ? 'recovery' : 'code');
  const swap = (): void => {
    reset();
    setRecovery(!isRecovery);
  };
  return (
    <form
      noValidate
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        const code = new FormData(event.currentTarget).get('code');
        mutate(typeof code === 'string' ? code : '');
      }}
    >
      <div role="alert">{refusal.text !== null && <Notice tone="error" title={refusal.text} />}</div>
      <div aria-live="assertive">
        <Field
          key={isRecovery ? 'recovery' : 'code'}
          label={isRecovery ? security.recoveryCode : security.code}
          hint={isRecovery ? security.recoveryHint : security.codeHint}
          error={refusal.fields['code']}
        >
          {(control) => (
            <input
              {...control}
              name="code"
              autoComplete={isRecovery ? 'off' : 'one-time-code'}
              inputMode={isRecovery ? 'text' : 'numeric'}
              autoCapitalize="none"
              spellCheck={false}
              maxLength={40}
              required
              className="search-field font-mono"
            />
          )}
        </Field>
      </div>
      <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <button type="submit" className="button" disabled={isPending}>
          {security.goOn}
        </button>
        {ways.totp && ways.recoveryCode && (
          <button type="button" className="link min-h-6" onClick={swap}>
            {isRecovery ? security.useApp : security.useRecovery}
          </button>
        )}
      </p>
    </form>
  );
}
