import { useMutation } from '@tanstack/react-query';
import { resetPassword } from '@whetstone/contracts/sessions';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { PasswordField } from './password-field.tsx';
import { RefusedForm, textOf } from './refused-form.tsx';

export function ResetForm({ token, onDone }: { token: string; onDone: () => void }) {
  const { reset, fields } = useMessages();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (password: string) => call(resetPassword, { body: { token, password } }),
    onSuccess: onDone,
  });
  const refusal = useRefusal(error);
  return (
    <RefusedForm refusal={refusal} onSend={(values) => mutate(textOf(values, 'password'))}>
      <PasswordField label={fields.newPassword} name="password" autoComplete="new-password" error={refusal.fields['password']} />
      <button type="submit" className="button" disabled={isPending}>
        {reset.submit}
      </button>
    </RefusedForm>
  );
}
