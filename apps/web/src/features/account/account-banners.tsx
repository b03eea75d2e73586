import type { PersonView } from '@whetstone/contracts/people';
import { lazy, Suspense, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';
import { QuietBoundary } from '#src/ui/quiet-boundary.tsx';
import { Banner } from './banner.tsx';

const DeletionBanner = lazy(async () => ({ default: (await import('./deletion-banner.tsx')).DeletionBanner }));

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
  const { account } = useMessages();
  const person = usePerson();
  const hasEnded = useHasEnded(person);
  const dueAt = person?.deletionDueAt ?? null;
  return (
    <output className="print:hidden">
      {hasEnded && <EndedBanner />}
      {dueAt !== null && (
        <QuietBoundary fallback={<Banner>{account.deletion(dueAt)}</Banner>}>
          <Suspense fallback={<Banner>{account.deletion(dueAt)}</Banner>}>
            <DeletionBanner dueAt={dueAt} />
          </Suspense>
        </QuietBoundary>
      )}
    </output>
  );
}
