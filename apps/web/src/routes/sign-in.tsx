import { useState } from 'react';
import { Link, type LoaderFunctionArgs } from 'react-router';
import { DemoCards } from '#src/features/account/demo-cards.tsx';
import { SignInForm } from '#src/features/account/sign-in-form.tsx';
import { useSignedIn } from '#src/features/account/use-signed-in.ts';
import { PasskeyButton } from '#src/features/security/passkey-button.tsx';
import { SecondStep } from '#src/features/security/second-step.tsx';
import { loadSession } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useSession } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';
import { Notice } from '#src/ui/notice.tsx';
import { Lead, PageHead } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadSession(args);
  return null;
}

/** How one gets an account here, or a new password. */
function WaysToAnAccount({ isSignUpOpen, needsFirstAdmin }: { isSignUpOpen: boolean; needsFirstAdmin: boolean }) {
  const { signIn } = useMessages();
  return (
    <div className="label mt-8 max-w-md space-y-2">
      <p>{signIn.forgotten}</p>
      <p>{signIn.withoutPassword}</p>
      {needsFirstAdmin && <p>{signIn.firstAdmin}</p>}
      {isSignUpOpen ? (
        <p>
          <Link to={paths.join()} className="link inline-block py-1 font-semibold">
            {signIn.open}
          </Link>
        </p>
      ) : (
        <p>{signIn.invitation}</p>
      )}
    </div>
  );
}

function PasswordWay() {
  const onSignedIn = useSignedIn();
  const [ceremonyId, setCeremonyId] = useState<string | null>(null);
  if (ceremonyId !== null) return <SecondStep key={ceremonyId} ceremonyId={ceremonyId} onSignedIn={onSignedIn} onOver={() => setCeremonyId(null)} />;
  return (
    <>
      <SignInForm onSignedIn={onSignedIn} onSecondStep={setCeremonyId} />
      <div className="mt-8 max-w-md border-t border-rule pt-6">
        <PasskeyButton onSignedIn={onSignedIn} />
      </div>
    </>
  );
}

export function Component() {
  const { signIn } = useMessages();
  const session = useSession();
  const onSignedIn = useSignedIn();
  if (session === undefined) return null;
  const { person, demoPeople, isContentPublic } = session;
  const isDemo = demoPeople.length > 0;
  return (
    <div className="page pb-16">
      <PageHead title={signIn.title}>
        <Lead>{isContentPublic ? signIn.lead : signIn.leadClosed}</Lead>
      </PageHead>
      {person !== null && (
        <div className="mb-8">
          <Notice tone="info" title={signIn.signedInAs(person.settings.name)}>
            <p>{signIn.otherwise}</p>
          </Notice>
        </div>
      )}
      <div className={isDemo ? 'grid gap-x-14 gap-y-12 lg:grid-cols-2' : ''}>
        {isDemo && (
          <div>
            <DemoCards people={demoPeople} onSignedIn={onSignedIn} />
          </div>
        )}
        <div>
          <Section title={signIn.byPassword}>
            <PasswordWay />
            <WaysToAnAccount {...session} />
          </Section>
        </div>
      </div>
    </div>
  );
}
