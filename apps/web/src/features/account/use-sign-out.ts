import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { signOut } from '@whetstone/contracts/sessions';
import { useState } from 'react';
import { call } from '#src/lib/call.ts';
import { endSubscription } from '#src/lib/push-subscription.ts';
import { countUnsentWork, wipePersonalStores } from '#src/lib/unsent-work.ts';
import { paths } from '#src/paths.ts';

async function endSession(): Promise<void> {
  try {
    await call(signOut, {});
  } catch (error) {
    // Whose session has ended already is signed out.
    if (!(error instanceof CallError) || error.code !== 'not_signed_in') throw error;
  }
}

/**
 * Signing out: asks first where work is in this browser only, ends the session on the server, empties what is kept here, and
 * starts the app anew, so that nothing stays in its memory either.
 */
export function useSignOut() {
  const queries = useQueryClient();
  const [unsent, setUnsent] = useState(0);
  const { mutate, isPending, isError } = useMutation({
    mutationFn: async () => {
      await endSession();
      // The server has forgotten this browser with its session; a push service that is out of reach must not keep anybody here.
      void endSubscription().catch(() => undefined);
    },
    onSuccess: async () => {
      await wipePersonalStores();
      queries.clear();
      location.assign(paths.home());
    },
  });
  const ask = async (): Promise<void> => {
    const count = await countUnsentWork();
    if (count > 0) setUnsent(count);
    else mutate();
  };
  return { ask: () => void ask(), unsent, signOut: () => mutate(), stay: () => setUnsent(0), isPending, isError };
}
