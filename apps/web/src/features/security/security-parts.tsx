import type { PersonView } from '@whetstone/contracts/people';
import { type ReactNode, useId, useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { AppPart } from './app-part.tsx';
import { CodesPart } from './codes-part.tsx';
import { PasskeysPart } from './passkeys-part.tsx';
import { ProofDialog } from './proof-dialog.tsx';

type Level = 'h2' | 'h3';

function Part({ title, level: Heading, children }: { title: string; level: Level; children: ReactNode }) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <Heading id={titleId} className="mb-3 font-serif text-xl font-bold">
        {title}
      </Heading>
      {children}
    </section>
  );
}

/** Passkeys, authenticator app and recovery codes of the signed-in person, under headings of the level that the page needs. */
export function SecurityParts({ person: { ways }, level }: { person: PersonView; level: Level }) {
  const { security } = useMessages();
  const [isProofWanted, setProofWanted] = useState(false);
  const [isProven, setProven] = useState(false);
  const askProof = (): void => setProofWanted(true);
  return (
    <div className="space-y-10">
      <output className="block text-sm text-ink-soft empty:hidden">{isProven ? security.proofDone : ''}</output>
      <Part title={security.passkeys} level={level}>
        <PasskeysPart askProof={askProof} />
      </Part>
      <Part title={security.app} level={level}>
        <AppPart isSet={ways.totp} askProof={askProof} />
      </Part>
      <Part title={security.codes} level={level}>
        <CodesPart left={ways.recoveryCodesLeft} hasFactor={ways.totp || ways.passkeys > 0} askProof={askProof} />
      </Part>
      {isProofWanted && <ProofDialog onStrong={() => setProven(true)} onClosed={() => setProofWanted(false)} />}
    </div>
  );
}
