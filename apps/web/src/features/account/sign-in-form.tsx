import { useMutation } from '@tanstack/react-query';
import { signIn } from '@whetstone/contracts/sessions';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { PasswordField } from './password-field.tsx';
import { RefusedForm, textOf } from './refused-form.tsx';
import { TextField } from './text-field.tsx';

interface SignInFormProps {
  onSignedIn: () => Promise<void>;
  /** the password was right, and a second step has to follow */
  onSecondStep: (ceremonyId: string) => void;
}

export function SignInForm({ onSignedIn, onSecondStep }: SignInFormProps) {
  const { signIn: words, fields } = useMessages();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: { signInName: string; password: string }) => call(signIn, { body }),
    onSuccess: async ({ ceremonyId }) => (ceremonyId === null ? onSignedIn() : onSecondStep(ceremonyId)),
  });
  const refusal = useRefusal(error);
  return (
    <RefusedForm refusal={refusal} onSend={(values) => mutate({ signInName: textOf(values, 'signInName'), password: textOf(values, 'password') })}>
      <TextField
        label={fields.signInName}
        name="signInName"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={100}
        required
        error={refusal.fields['signInName']}
      />
      <PasswordField label={fields.password} name="password" autoComplete="current-password" error={refusal.fields['password']} />
      <button type="submit" className="button" disabled={isPending}>
        {words.submit}
      </button>
    </RefusedForm>
  );
}
