import { useState } from 'react';
import type { LoaderFunctionArgs } from 'react-router';
import { ChangePasswordForm } from '#src/features/account/change-password-form.tsx';
import { FirstPasswordForm } from '#src/features/account/first-password-form.tsx';
import { DaySettings } from '#src/features/account/day-settings.tsx';
import { LookSettings, RoundSettings } from '#src/features/account/look-settings.tsx';
import { SessionList } from '#src/features/account/session-list.tsx';
import { ExportAndDelete } from '#src/features/data/export-and-delete.tsx';
import { NotSignedIn } from '#src/features/errors/not-signed-in.tsx';
import { ProofDialog } from '#src/features/security/proof-dialog.tsx';
import { SecuritySection } from '#src/features/security/security-section.tsx';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { usePerson } from '#src/lib/session.ts';
import { Lead, PageHead } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  return null;
}

/** For who came with a passkey: it is shown again first, unless that was just now. */
function FirstPassword() {
  const [isProofWanted, setProofWanted] = useState(false);
  return (
    <>
      <FirstPasswordForm askProof={() => setProofWanted(true)} />
      {isProofWanted && <ProofDialog onStrong={() => undefined} onClosed={() => setProofWanted(false)} />}
    </>
  );
}

export function Component() {
  const { settings: words } = useMessages();
  const person = usePerson();
  if (!person) return <NotSignedIn />;
  const { settings, ways } = person;
  return (
    <div className="page pb-16">
      <PageHead title={words.title}>
        <Lead>{words.lead}</Lead>
      </PageHead>
      <DaySettings settings={settings} />
      <LookSettings settings={settings} />
      <RoundSettings settings={settings} />
      <SecuritySection />
      {ways.password && <ChangePasswordForm />}
      {!ways.password && !person.isDemo && <FirstPassword />}
      <SessionList />
      <ExportAndDelete />
    </div>
  );
}
