import { useMutation } from '@tanstack/react-query';
import type { Assertion, PasskeyRequest } from '@whetstone/contracts/passkeys';
import { useMessages } from '#src/lib/messages.tsx';
import { showPasskey } from './ask-passkey.ts';
import { useSecurityRefusal } from './use-security-refusal.ts';

interface PasskeyStepProps {
  request: PasskeyRequest;
  give: (body: { ceremonyId: string; assertion: Assertion }) => Promise<unknown>;
  onDone: () => Promise<void> | void;
  /** the request is spent by its first answer, so another one is needed */
  onSpent: () => void;
}

/** Shows a passkey of an account that is known already. */
export function PasskeyStep({ request, give, onDone, onSpent }: PasskeyStepProps) {
  const { security } = useMessages();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const assertion = await showPasskey(request.options);
      try {
        return await give({ ceremonyId: request.ceremonyId, assertion });
      } catch (refusal) {
        onSpent();
        throw refusal;
      }
    },
    onSuccess: onDone,
  });
  const { text } = useSecurityRefusal(error, 'passkey');
  return (
    <div className="space-y-2">
      <button type="button" className="button" disabled={isPending} onClick={() => mutate()}>
        {security.showPasskey}
      </button>
      <p role="alert" className="text-[0.9375rem] text-error">
        {text}
      </p>
    </div>
  );
}
