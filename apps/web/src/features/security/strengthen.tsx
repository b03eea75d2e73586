import { useQuery, useQueryClient } from '@tanstack/react-query';
import { strengthenByCode, strengthenByPasskey } from '@whetstone/contracts/second-factors';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { canUsePasskeysHere } from './can-use-passkeys.ts';
import { CodeForm } from './code-form.tsx';
import { PasskeyStep } from './passkey-step.tsx';
import { refreshFactors, strengthQuery } from './queries.ts';

/** Shows a second factor in a session that was begun without one. */
export function Strengthen({ onStrong }: { onStrong: () => void }) {
  const { security } = useMessages();
  const queries = useQueryClient();
  const { data: ways, isError, refetch } = useQuery(strengthQuery());
  const done = async (): Promise<void> => {
    await refreshFactors(queries);
    onStrong();
  };
  if (isError)
    return (
      <button type="button" className="button" onClick={() => void refetch()}>
        {security.retry}
      </button>
    );
  if (ways === undefined) return null;
  const request = canUsePasskeysHere() === 'yes' ? ways.passkey : null;
  const hasCode = ways.totp || ways.recoveryCode;
  return (
    <div className="space-y-6">
      {request && <PasskeyStep request={request} give={async (body) => call(strengthenByPasskey, { body })} onDone={done} onSpent={() => void refetch()} />}
      {hasCode && <CodeForm ways={ways} give={async (code) => call(strengthenByCode, { body: { code } })} onDone={done} />}
      {!request && !hasCode && <Notice tone="warning" title={security.noWay} />}
    </div>
  );
}
