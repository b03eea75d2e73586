import { useMutation, useQueryClient } from '@tanstack/react-query';
import { undoDeletion } from '@whetstone/contracts/me';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { sessionQuery } from '#src/lib/session.ts';
import { Banner } from './banner.tsx';

/** That the account will be deleted, and the way out of it. */
export function DeletionBanner({ dueAt }: { dueAt: string }) {
  const { account } = useMessages();
  const queries = useQueryClient();
  const { mutate, isPending, isError } = useMutation({
    mutationFn: () => call(undoDeletion, {}),
    onSuccess: async () => queries.invalidateQueries({ queryKey: sessionQuery().queryKey }),
  });
  return (
    <Banner>
      {isError ? account.undoFailed : account.deletion(dueAt)}
      <button type="button" className="link min-h-6 font-semibold" disabled={isPending} onClick={() => mutate()}>
        {account.undoDeletion}
      </button>
    </Banner>
  );
}
