import { useMutation } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { askForDeletion } from '@whetstone/contracts/me';
import { useState } from 'react';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { wipePersonalStores } from '#src/lib/unsent-work.ts';
import { useRefusal } from '#src/lib/use-refusal.ts';

/** What is wrong, and whether it is the password. */
interface Trouble {
  text: string;
  isPassword: boolean;
}

/** Asking for the account to be deleted. Afterwards nothing of the person is kept in this browser. */
export function useDeletion() {
  const { myData } = useMessages();
  const [isMissing, setMissing] = useState(false);
  const asking = useMutation({
    mutationFn: (password: string | null) => call(askForDeletion, { body: { password } }),
    onSuccess: async () => wipePersonalStores(),
  });
  const refusal = useRefusal(asking.error);
  const code = asking.error instanceof CallError ? asking.error.code : null;
  const special: Record<string, Trouble> = {
    sign_in_failed: { text: myData.passwordWrong, isPassword: true },
    stronger_sign_in_needed: { text: myData.tooLongAgo, isPassword: false },
    last_admin: { text: myData.lastAdmin, isPassword: false },
  };
  const general = refusal.text === null ? null : { text: refusal.text, isPassword: false };
  const refused = special[code ?? ''] ?? general;
  return {
    trouble: isMissing ? { text: myData.passwordMissing, isPassword: true } : refused,
    isPending: asking.isPending,
    dueAt: asking.data?.deletionDueAt ?? null,
    /**
     * @param password null for an account without one; an empty one is not sent
     * @param onRefusal called when something was wrong
     */
    ask: (password: string | null, onRefusal: () => void): void => {
      setMissing(password === '');
      if (password === '') onRefusal();
      else asking.mutate(password, { onError: onRefusal });
    },
  };
}
