import { useQuery } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { signInWithPasskey } from '@whetstone/contracts/passkeys';
import { finishSecondStep } from '@whetstone/contracts/second-factors';
import { useEffect, useRef, useState } from 'react';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { canUsePasskeysHere } from './can-use-passkeys.ts';
import { CodeForm } from './code-form.tsx';
import { PasskeyStep } from './passkey-step.tsx';
import { secondStepQuery } from './queries.ts';

interface SecondStepProps {
  ceremonyId: string;
  onSignedIn: () => Promise<void>;
  /** it is over without success, or was given up: the password comes first again */
  onOver: () => void;
}

const isOver = (error: unknown): boolean => error instanceof CallError && error.code === 'ceremony_over';

function Ways({ ceremonyId, onSignedIn, onEnd }: { ceremonyId: string; onSignedIn: () => Promise<void>; onEnd: () => void }) {
  const { security } = useMessages();
  const { data: ways, error, refetch } = useQuery(secondStepQuery(ceremonyId));
  if (isOver(error)) return <Notice tone="warning" title={security.over} />;
  if (error)
    return (
      <button type="button" className="button" onClick={() => void refetch()}>
        {security.retry}
      </button>
    );
  if (ways === undefined) return null;
  const request = canUsePasskeysHere() === 'yes' ? ways.passkey : null;
  const hasCode = ways.totp || ways.recoveryCode;
  const giveCode = async (code: string) => call(finishSecondStep, { body: { ceremonyId, code } });
  return (
    <div className="space-y-6">
      {request && <PasskeyStep request={request} give={async (body) => call(signInWithPasskey, { body })} onDone={onSignedIn} onSpent={() => void refetch()} />}
      {hasCode && <CodeForm ways={ways} give={giveCode} onDone={onSignedIn} onRefused={(refusal) => isOver(refusal) && onEnd()} />}
      {!request && !hasCode && <Notice tone="warning" title={security.noWay} />}
    </div>
  );
}

/** What follows on a right password where the account has a second factor. One for each ceremony (a `key`): it takes the focus when it appears. */
export function SecondStep({ ceremonyId, onSignedIn, onOver }: SecondStepProps) {
  const { security } = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  const [hasEnded, setEnded] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="space-y-5">
      <div>
        <h3 ref={heading} tabIndex={-1} className="font-serif text-xl font-bold">
          {security.stepTitle}
        </h3>
        <p className="mt-1 max-w-measure">{security.stepLead}</p>
      </div>
      <div role="alert">{hasEnded && <Notice tone="warning" title={security.over} />}</div>
      {!hasEnded && <Ways ceremonyId={ceremonyId} onSignedIn={onSignedIn} onEnd={() => setEnded(true)} />}
      <button type="button" className="link min-h-6" onClick={onOver}>
        {security.beginAgain}
      </button>
    </div>
  );
}
