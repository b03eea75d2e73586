import { useMutation, useQuery } from '@tanstack/react-query';
import type { CallOutput } from '@whetstone/contracts/call';
import { type lookAtLink, type SessionView, signUp } from '@whetstone/contracts/sessions';
import { Link, type LoaderFunctionArgs, Navigate } from 'react-router';
import { JoinForm, type Newcomer } from '#src/features/account/join-form.tsx';
import { linkQuery } from '#src/features/account/queries.ts';
import { useLinkToken } from '#src/features/account/use-link-token.ts';
import { useSignedIn } from '#src/features/account/use-signed-in.ts';
import { ErrorPage } from '#src/features/errors/error-page.tsx';
import { canUsePasskeysHere } from '#src/features/security/can-use-passkeys.ts';
import { signUpByPasskey } from '#src/features/security/sign-up-by-passkey.ts';
import { useSecurityRefusal } from '#src/features/security/use-security-refusal.ts';
import { call } from '#src/lib/call.ts';
import { loadSession } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useSession } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';
import { Notice } from '#src/ui/notice.tsx';
import { Lead, PageHead } from '#src/ui/page.tsx';
import { TextSkeleton } from '#src/ui/skeleton.tsx';

type LinkView = CallOutput<typeof lookAtLink>;

export async function loader(args: LoaderFunctionArgs) {
  await loadSession(args);
  return null;
}

function ToSignIn() {
  const { join } = useMessages();
  return (
    <p className="mt-8">
      <Link to={paths.signIn()} className="link inline-block py-1">
        {join.toSignIn}
      </Link>
    </p>
  );
}

function Closed({ isSpent, needsFirstAdmin }: { isSpent: boolean; needsFirstAdmin: boolean }) {
  const { join, signIn } = useMessages();
  return (
    <div className="page pb-16">
      <PageHead title={isSpent ? join.spentTitle : join.closedTitle}>
        <Lead>{isSpent ? join.spentLead : join.closedLead}</Lead>
      </PageHead>
      {needsFirstAdmin && <p className="max-w-measure">{isSpent ? join.spentFirstAdmin : signIn.firstAdmin}</p>}
      <ToSignIn />
    </div>
  );
}

/** What the account will be: by its link, or where sign-up is open by itself. */
function useWhatFor(link: LinkView | null): { title: string; lead: string } {
  const { join, account } = useMessages();
  if (link?.purpose === 'first_admin') return { title: join.firstAdminTitle, lead: join.firstAdminLead };
  return { title: join.title, lead: link === null ? join.openLead : join.inviteLead(account.roles[link.role ?? 'candidate']) };
}

/** The form, and what becomes of it. */
function NewAccount({ link }: { link: string | null }) {
  const onSignedIn = useSignedIn();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async ({ password, ...newcomer }: Newcomer) =>
      password === null ? signUpByPasskey({ ...newcomer, link }) : call(signUp, { body: { ...newcomer, password, link } }),
    onSuccess: onSignedIn,
  });
  const refusal = useSecurityRefusal(error, 'passkey');
  return <JoinForm hasPasskeys={canUsePasskeysHere() === 'yes'} refusal={refusal} isPending={isPending} onSend={mutate} />;
}

function Joining({ token, link, session }: { token: string | null; link: LinkView | null; session: SessionView }) {
  const { join } = useMessages();
  const { title, lead } = useWhatFor(link);
  return (
    <div className="page pb-16">
      <PageHead title={title}>
        <Lead>{lead}</Lead>
        {link !== null && <p className="label mt-2">{join.until(link.expiresAt)}</p>}
      </PageHead>
      {session.person !== null && (
        <div className="mb-8">
          <Notice tone="info" title={join.signedInAs(session.person.settings.name)} />
        </div>
      )}
      <NewAccount link={token} />
      <ToSignIn />
    </div>
  );
}

function ByLink({ token, session }: { token: string; session: SessionView }) {
  const { data: link, isPending, isError, error } = useQuery(linkQuery(token));
  if (isPending) return <TextSkeleton />;
  if (isError) return <ErrorPage error={error} />;
  if (link === null) return <Closed isSpent needsFirstAdmin={session.needsFirstAdmin} />;
  if (link.purpose === 'reset') return <Navigate to={paths.reset()} replace state={{ linkToken: token }} />;
  return <Joining token={token} link={link} session={session} />;
}

export function Component() {
  const token = useLinkToken();
  const session = useSession();
  if (session === undefined) return <TextSkeleton />;
  if (token !== null) return <ByLink token={token} session={session} />;
  if (!session.isSignUpOpen) return <Closed isSpent={false} needsFirstAdmin={session.needsFirstAdmin} />;
  return <Joining token={null} link={null} session={session} />;
}
