import { useState } from 'react';
import type { RefusalWords } from '#src/lib/describe-refusal.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { zoneOfBrowser } from '#src/lib/time-zones.ts';
import { Field } from '#src/ui/field.tsx';
import { RadioStrip } from '#src/ui/radio-strip.tsx';
import { PasswordField } from './password-field.tsx';
import { RefusedForm, textOf } from './refused-form.tsx';
import { TextField } from './text-field.tsx';
import { ZoneNow, ZoneSelect } from './zone-select.tsx';

/** What one writes of oneself. */
export interface Newcomer {
  name: string;
  signInName: string;
  timeZone: string;
  /** null for an account that a passkey opens */
  password: string | null;
}

interface JoinFormProps {
  /** whether this browser can make a passkey here */
  hasPasskeys: boolean;
  /** what was said of the last try */
  refusal: RefusalWords;
  isPending: boolean;
  onSend: (newcomer: Newcomer) => void;
}

function WayIn({ way, onChoose }: { way: 'password' | 'passkey'; onChoose: (way: 'password' | 'passkey') => void }) {
  const { join } = useMessages();
  const choices = [
    { value: 'password', label: join.byPassword },
    { value: 'passkey', label: join.byPasskey },
  ] as const;
  return (
    <div className="space-y-2">
      <RadioStrip legend={join.wayIn} isLegendShown choices={choices} value={way} onChoose={onChoose} />
      {way === 'passkey' && <p className="label max-w-md">{join.passkeyNote}</p>}
    </div>
  );
}

/** Everything that an account begins with. */
export function JoinForm({ hasPasskeys, refusal, isPending, onSend }: JoinFormProps) {
  const { join, fields } = useMessages();
  const [timeZone, setTimeZone] = useState(zoneOfBrowser);
  const [way, setWay] = useState<'password' | 'passkey'>('password');
  const send = (values: FormData): void =>
    onSend({
      name: textOf(values, 'name'),
      signInName: textOf(values, 'signInName'),
      timeZone,
      password: way === 'password' ? textOf(values, 'password') : null,
    });
  return (
    <RefusedForm refusal={refusal} onSend={send}>
      <TextField label={fields.name} hint={fields.nameHint} name="name" autoComplete="name" maxLength={80} required error={refusal.fields['name']} />
      <TextField
        label={fields.signInName}
        hint={fields.signInNameHint}
        name="signInName"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={100}
        required
        error={refusal.fields['signInName']}
      />
      {hasPasskeys && <WayIn way={way} onChoose={setWay} />}
      {way === 'password' && <PasswordField label={fields.newPassword} name="password" autoComplete="new-password" error={refusal.fields['password']} />}
      <Field
        label={fields.timeZone}
        error={refusal.fields['timeZone']}
        hint={
          <>
            {join.zoneNote} <ZoneNow zone={timeZone} />
          </>
        }
      >
        {(control) => <ZoneSelect {...control} name="timeZone" value={timeZone} onChange={({ target }) => setTimeZone(target.value)} />}
      </Field>
      <button type="submit" className="button" disabled={isPending}>
        {way === 'passkey' ? join.submitPasskey : join.submit}
      </button>
    </RefusedForm>
  );
}
