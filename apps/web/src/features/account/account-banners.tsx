import { useMutation, useQueryClient } from '@tanstack/react-query';
import { undoDeletion } from '@whetstone/contracts/me';
import type { PersonView } from '@whetstone/contracts/people';
import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { sessionQuery, usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';
import { Icon } from '#src/ui/icon.tsx';

function Banner({ children }: { children: ReactNode }) {
  return (
    <span className="block border-b border-spark bg-spark-wash">
      <span className="page flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-sm">
        <Icon name="warning" className="text-spark" />
        {children}
      </span>
    </span>
  );
}

function DeletionBanner({ dueAt }: { dueAt: string }) {
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

function EndedBanner() {
  const { account } = useMessages();
  const { pathname, search } = useLocation();
  return (
    <Banner>
      {account.ended}
      {pathname !== paths.signIn() && (
        <Link to={paths.signIn(pathname + search)} className="link py-0.5 font-semibold">
          {account.signInAgain}
        </Link>
      )}
    </Banner>
  );
}

/** Whether somebody was signed in on this page and is no more, without having signed out here: that starts the app anew. */
function useHasEnded(person: PersonView | null | undefined): boolean {
  const [wasIn, setWasIn] = useState(false);
  if (person && !wasIn) setWasIn(true);
  return wasIn && person === null;
}

/** What has to be known of the account on every page. */
export function AccountBanners() {
  const person = usePerson();
  const hasEnded = useHasEnded(person);
  const dueAt = person?.deletionDueAt ?? null;
  return (
    <output className="print:hidden">
      {hasEnded && <EndedBanner />}
      {dueAt !== null && <DeletionBanner dueAt={dueAt} />}
    </output>
  );
}
