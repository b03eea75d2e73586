import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, Navigate } from 'react-router';
import { linkQuery } from '#src/features/account/queries.ts';
import { ResetForm } from '#src/features/account/reset-form.tsx';
import { useLinkToken } from '#src/features/account/use-link-token.ts';
import { ErrorPage } from '#src/features/errors/error-page.tsx';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Lead, PageHead } from '#src/ui/page.tsx';
import { TextSkeleton } from '#src/ui/skeleton.tsx';

/** No link, a spent one, or a password that is set: a few words, and the way to sign in. */
function Words({ title, lead }: { title: string; lead: string }) {
  const { account } = useMessages();
  return (
    <div className="page pb-16">
      <PageHead key={title} title={title}>
        <Lead>{lead}</Lead>
      </PageHead>
      <Link to={paths.signIn()} className="button">
        {account.signIn}
      </Link>
    </div>
  );
}

function Setting({ token, expiresAt, onDone }: { token: string; expiresAt: string; onDone: () => void }) {
  const { reset, join } = useMessages();
  return (
    <div className="page pb-16">
      <PageHead title={reset.title}>
        <Lead>{reset.lead}</Lead>
        <p className="label mt-2">{join.until(expiresAt)}</p>
      </PageHead>
      <ResetForm token={token} onDone={onDone} />
    </div>
  );
}

export function Component() {
  const { reset, join } = useMessages();
  const token = useLinkToken();
  const [isDone, setDone] = useState(false);
  const link = useQuery({ ...linkQuery(token ?? ''), enabled: token !== null && !isDone });
  if (isDone) return <Words title={reset.doneTitle} lead={reset.doneLead} />;
  if (token === null) return <Words title={reset.noneTitle} lead={reset.noneLead} />;
  if (link.isPending) return <TextSkeleton />;
  if (link.isError) return <ErrorPage error={link.error} />;
  if (link.data === null) return <Words title={join.spentTitle} lead={join.spentLead} />;
  if (link.data.purpose !== 'reset') return <Navigate to={paths.join()} replace state={{ linkToken: token }} />;
  return <Setting token={token} expiresAt={link.data.expiresAt} onDone={() => setDone(true)} />;
}
