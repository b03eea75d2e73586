import { useMutation } from '@tanstack/react-query';
import { signInWithPasskey, startPasskeySignIn } from '@whetstone/contracts/passkeys';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { showPasskey } from './ask-passkey.ts';
import { canUsePasskeysHere } from './can-use-passkeys.ts';
import { PasskeysAway } from './passkeys-away.tsx';
import { useSecurityRefusal } from './use-security-refusal.ts';

/** Signs in with a passkey, without a name or a password. */
export function PasskeyButton({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const { security } = useMessages();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const { ceremonyId, options } = await call(startPasskeySignIn, {});
      return call(signInWithPasskey, { body: { ceremonyId, assertion: await showPasskey(options) } });
    },
    onSuccess: onSignedIn,
  });
  const { text } = useSecurityRefusal(error, 'passkey');
  if (canUsePasskeysHere() !== 'yes') return <PasskeysAway />;
  return (
    <div className="space-y-2">
      <button type="button" className="button" disabled={isPending} onClick={() => mutate()}>
        <Icon name="person" />
        {security.byPasskey}
      </button>
      <p role="alert" className="text-[0.9375rem] text-error">
        {text}
      </p>
    </div>
  );
}
