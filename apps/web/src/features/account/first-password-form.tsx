import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { changePassword } from '@whetstone/contracts/me';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { sessionQuery } from '#src/lib/session.ts';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Section } from '#src/ui/section.tsx';
import { PasswordField } from './password-field.tsx';
import { RefusedForm, textOf } from './refused-form.tsx';

const isProofWanted = (error: unknown): boolean => error instanceof CallError && error.code === 'stronger_sign_in_needed';

/**
 * Gives a password to who came with a passkey.
 * @param askProof called where the passkey has to be shown again first; what was typed stays
 */
export function FirstPasswordForm({ askProof }: { askProof: () => void }) {
  const { settings: words, fields } = useMessages();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (next: string) => call(changePassword, { body: { present: null, next } }),
    onSuccess: async () => queries.invalidateQueries({ queryKey: sessionQuery().queryKey }),
    onError: (reason) => isProofWanted(reason) && askProof(),
  });
  const refusal = useRefusal(isProofWanted(error) ? null : error);
  return (
    <Section id="password" title={words.password} note={words.firstPasswordNote}>
      <RefusedForm refusal={refusal} onSend={(values) => mutate(textOf(values, 'next'))}>
        <PasswordField label={fields.newPassword} name="next" autoComplete="new-password" error={refusal.fields['next'] ?? refusal.fields['password']} />
        <button type="submit" className="button" disabled={isPending}>
          {words.setPassword}
        </button>
      </RefusedForm>
    </Section>
  );
}
