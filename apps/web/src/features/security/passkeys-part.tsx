import { useQuery } from '@tanstack/react-query';
import { addPasskey, startPasskey } from '@whetstone/contracts/passkeys';
import { useEffect, useRef, useState } from 'react';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { Field } from '#src/ui/field.tsx';
import { makePasskey } from './ask-passkey.ts';
import { canUsePasskeysHere } from './can-use-passkeys.ts';
import { PasskeyRow } from './passkey-row.tsx';
import { PasskeysAway } from './passkeys-away.tsx';
import { passkeysQuery } from './queries.ts';
import { useChange } from './use-change.ts';
import { useSecurityRefusal } from './use-security-refusal.ts';

async function createPasskey(name: string) {
  const { ceremonyId, options } = await call(startPasskey, {});
  return call(addPasskey, { body: { ceremonyId, name, attestation: await makePasskey(options) } });
}

function AddPasskey({ askProof, onAdded }: { askProof: () => void; onAdded: (name: string) => void }) {
  const { security } = useMessages();
  const { mutate, isPending, error } = useChange(createPasskey, askProof);
  const { text, fields } = useSecurityRefusal(error, 'passkey');
  if (canUsePasskeysHere() !== 'yes') return <PasskeysAway />;
  return (
    <form
      noValidate
      className="max-w-md space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const name = new FormData(form).get('name');
        const given = typeof name === 'string' && name.trim() !== '' ? name.trim() : security.defaultPasskeyName;
        mutate(given, {
          onSuccess: (passkey) => {
            form.reset();
            onAdded(passkey.name);
          },
        });
      }}
    >
      <Field label={security.passkeyName} hint={security.passkeyNameHint} error={fields['name']}>
        {(control) => <input {...control} name="name" autoComplete="off" maxLength={80} placeholder={security.defaultPasskeyName} className="search-field" />}
      </Field>
      <button type="submit" className="button" disabled={isPending}>
        {security.addPasskey}
      </button>
      <p role="alert" className="text-[0.9375rem] text-error">
        {text}
      </p>
    </form>
  );
}

/** The passkeys of this person, and the way to another one. */
export function PasskeysPart({ askProof }: { askProof: () => void }) {
  const { security } = useMessages();
  const { data, isError, refetch } = useQuery(passkeysQuery());
  const status = useRef<HTMLOutputElement>(null);
  const [said, setSaid] = useState({ words: '', takesFocus: false });
  // Once it stands there, since what had the focus before goes in the same moment.
  useEffect(() => {
    if (said.takesFocus) status.current?.focus();
  }, [said]);
  return (
    <div className="space-y-4">
      <p className="max-w-measure">{security.passkeysLead}</p>
      {isError && (
        <p role="alert">
          {security.listFailed}{' '}
          <button type="button" className="link min-h-6" onClick={() => void refetch()}>
            {security.retry}
          </button>
        </p>
      )}
      {data?.items.length === 0 && <p className="label">{security.noPasskeys}</p>}
      {data !== undefined && data.items.length > 0 && (
        <ul className="max-w-[44rem] divide-y divide-rule border-y border-rule">
          {data.items.map((passkey) => (
            <PasskeyRow
              key={passkey.id}
              passkey={passkey}
              askProof={askProof}
              onRemoved={(name) => setSaid({ words: security.passkeyRemoved(name), takesFocus: true })}
            />
          ))}
        </ul>
      )}
      <output ref={status} tabIndex={-1} className="block text-sm text-ink-soft">
        {said.words}
      </output>
      <AddPasskey askProof={askProof} onAdded={(name) => setSaid({ words: security.passkeyAdded(name), takesFocus: false })} />
    </div>
  );
}
