import { useMutation } from '@tanstack/react-query';
import { signUp } from '@whetstone/contracts/sessions';
import { useState } from 'react';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { zoneOfBrowser } from '#src/lib/time-zones.ts';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Field } from '#src/ui/field.tsx';
import { PasswordField } from './password-field.tsx';
import { RefusedForm, textOf } from './refused-form.tsx';
import { TextField } from './text-field.tsx';
import { ZoneNow, ZoneSelect } from './zone-select.tsx';

interface JoinFormProps {
  /** the token of the link; null where sign-up is open */
  link: string | null;
  onSignedIn: () => Promise<void>;
}

/** Everything that an account begins with. */
export function JoinForm({ link, onSignedIn }: JoinFormProps) {
  const { join, fields } = useMessages();
  const [timeZone, setTimeZone] = useState(zoneOfBrowser);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (given: { name: string; signInName: string; password: string }) => call(signUp, { body: { ...given, link, timeZone } }),
    onSuccess: onSignedIn,
  });
  const refusal = useRefusal(error);
  const send = (values: FormData): void =>
    mutate({ name: textOf(values, 'name'), signInName: textOf(values, 'signInName'), password: textOf(values, 'password') });
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
      <PasswordField label={fields.newPassword} name="password" autoComplete="new-password" error={refusal.fields['password']} />
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
        {join.submit}
      </button>
    </RefusedForm>
  );
}
