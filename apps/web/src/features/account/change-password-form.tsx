import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { changePassword } from '@whetstone/contracts/me';
import { useMemo, useState } from 'react';
import { call } from '#src/lib/call.ts';
import type { RefusalWords } from '#src/lib/describe-refusal.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Section } from '#src/ui/section.tsx';
import { PasswordField } from './password-field.tsx';
import { mySessions } from './queries.ts';
import { RefusedForm, textOf } from './refused-form.tsx';

/** A wrong present password is a fault of one field here, and no failed sign-in. */
function useWords(error: unknown): RefusalWords {
  const { settings, refusals } = useMessages();
  const refusal = useRefusal(error);
  return useMemo(() => {
    const isWrong = error instanceof CallError && error.code === 'sign_in_failed';
    return isWrong ? { text: refusals.seeFields, fields: { present: settings.presentWrong } } : refusal;
  }, [error, refusal, refusals, settings]);
}

/** Changes the password of who has one. The fields are emptied by a change, since they are made anew. */
export function ChangePasswordForm() {
  const { settings: words, fields } = useMessages();
  const queries = useQueryClient();
  const [changedAt, setChangedAt] = useState<Date | null>(null);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: { present: string; next: string }) => call(changePassword, { body }),
    onSuccess: async () => {
      setChangedAt(new Date());
      await queries.invalidateQueries({ queryKey: mySessions().queryKey });
    },
  });
  const refusal = useWords(error);
  return (
    <Section id="password" title={words.password} note={words.passwordNote}>
      <RefusedForm
        key={changedAt?.getTime()}
        refusal={refusal}
        onSend={(values) => mutate({ present: textOf(values, 'present'), next: textOf(values, 'next') })}
      >
        <PasswordField label={fields.presentPassword} name="present" autoComplete="current-password" error={refusal.fields['present']} />
        <PasswordField label={fields.newPassword} name="next" autoComplete="new-password" error={refusal.fields['next'] ?? refusal.fields['password']} />
        <button type="submit" className="button" disabled={isPending}>
          {words.changePassword}
        </button>
      </RefusedForm>
      <output className="mt-3 block text-sm text-ink-soft">{changedAt !== null && error === null && words.passwordChanged(changedAt)}</output>
    </Section>
  );
}
