import { confirmTotp, removeTotp, startTotp } from '@whetstone/contracts/second-factors';
import type { CallOutput } from '@whetstone/contracts/call';
import { lazy, Suspense, useRef, useState } from 'react';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { Field } from '#src/ui/field.tsx';
import { QuestionDialog } from './question-dialog.tsx';
import { useChange } from './use-change.ts';
import { useSecurityRefusal } from './use-security-refusal.ts';

type SetUp = CallOutput<typeof startTotp>;

const QrCode = lazy(async () => ({ default: (await import('./qr-code.tsx')).QrCode }));

/** The secret, this once, and the field for the first code. */
function ConfirmApp({ setUp, askProof, onSet, onCancel }: { setUp: SetUp; askProof: () => void; onSet: () => void; onCancel: () => void }) {
  const { security } = useMessages();
  const { mutate, isPending, error } = useChange(async (code: string) => call(confirmTotp, { body: { ceremonyId: setUp.ceremonyId, code } }), askProof);
  const { text, fields } = useSecurityRefusal(error, 'appCode');
  return (
    <form
      noValidate
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        const code = new FormData(event.currentTarget).get('code');
        mutate(typeof code === 'string' ? code : '', { onSuccess: onSet });
      }}
    >
      <p className="max-w-measure">{security.scan}</p>
      <div className="min-h-[200px]">
        <Suspense>
          <QrCode text={setUp.uri} label={security.qr} />
        </Suspense>
      </div>
      <dl>
        <dt className="label">{security.key}</dt>
        <dd className="font-mono break-words">{setUp.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</dd>
      </dl>
      <Field label={security.appCode} error={fields['code']}>
        {(control) => (
          <input
            {...control}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
            required
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- it opens by the press of a button that it replaces
            autoFocus
            className="search-field font-mono"
          />
        )}
      </Field>
      <p role="alert" className="text-[0.9375rem] text-error">
        {text}
      </p>
      <p className="flex flex-wrap gap-3">
        <button type="submit" className="button" disabled={isPending}>
          {security.confirm}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {security.cancel}
        </button>
      </p>
    </form>
  );
}

/** The authenticator app: set up, replaced, removed. */
export function AppPart({ isSet, askProof }: { isSet: boolean; askProof: () => void }) {
  const { security } = useMessages();
  const status = useRef<HTMLOutputElement>(null);
  const [setUp, setSetUp] = useState<SetUp | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const start = useChange(async () => call(startTotp, {}), askProof);
  const removal = useChange(async () => call(removeTotp, {}), askProof);
  const { text } = useSecurityRefusal(start.error ?? removal.error, 'appCode');
  const say = (words: string): void => {
    setSetUp(null);
    setSaid(words);
    status.current?.focus();
  };
  return (
    <div className="space-y-4">
      <p className="max-w-measure">{security.appLead}</p>
      <p className="label">{isSet ? security.appOn : security.appOff}</p>
      {setUp === null ? (
        <p className="flex flex-wrap gap-3">
          <button type="button" className="button" disabled={start.isPending} onClick={() => start.mutate(undefined, { onSuccess: setSetUp })}>
            {isSet ? security.replaceApp : security.setUpApp}
          </button>
          {isSet && (
            <button type="button" className="button" disabled={removal.isPending} onClick={() => setAsking(true)}>
              {security.removeApp}
            </button>
          )}
        </p>
      ) : (
        <ConfirmApp setUp={setUp} askProof={askProof} onSet={() => say(security.appSet)} onCancel={() => say('')} />
      )}
      <p role="alert" className="text-[0.9375rem] text-error">
        {text}
      </p>
      <output ref={status} tabIndex={-1} className="block text-sm text-ink-soft">
        {said}
      </output>
      {isAsking && (
        <QuestionDialog
          title={security.removeAppTitle}
          text={security.removeAppText}
          action={security.remove}
          onAgreed={() => removal.mutate(undefined, { onSuccess: () => say(security.appRemoved) })}
          onClosed={() => setAsking(false)}
        />
      )}
    </div>
  );
}
