import { Link, type LoaderFunctionArgs } from 'react-router';
import { NotSignedIn } from '#src/features/errors/not-signed-in.tsx';
import { SecurityParts } from '#src/features/security/security-parts.tsx';
import { Strengthen } from '#src/features/security/strengthen.tsx';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';
import { Notice } from '#src/ui/notice.tsx';
import { Lead, PageHead } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  return null;
}

/** Where staff without a second factor set one up, or show the one that they have. */
export function Component() {
  const { security } = useMessages();
  const person = usePerson();
  if (!person) return <NotSignedIn />;
  const { needsSecondFactor, ways } = person;
  const hasFactor = ways.totp || ways.passkeys > 0;
  if (needsSecondFactor && hasFactor)
    return (
      <div className="page pb-16">
        <PageHead title={security.proofTitle}>
          <Lead>{security.proofLead}</Lead>
        </PageHead>
        <Strengthen onStrong={() => undefined} />
      </div>
    );
  return (
    <div className="page pb-16">
      <PageHead title={security.neededTitle}>
        <Lead>{security.neededLead}</Lead>
      </PageHead>
      <output className="mb-8 block">
        {!needsSecondFactor && hasFactor && (
          <Notice tone="info" title={security.neededDone}>
            {ways.recoveryCodesLeft === 0 && <p>{security.neededNext}</p>}
            <p>
              <Link to={paths.me()} className="link inline-block py-1 font-semibold">
                {security.toMyPage}
              </Link>
            </p>
          </Notice>
        )}
      </output>
      <SecurityParts person={person} level="h2" />
    </div>
  );
}
