import { useMutation, useQueryClient } from '@tanstack/react-query';
import { endTarget } from '@whetstone/contracts/study-plan';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { refreshStudy } from '../queries.ts';

/** Ends a target. What it was is kept by the screen, which offers the way back. */
export function EndTarget({ id, onEnded }: { id: string; onEnded: () => void }) {
  const { target } = useMessages();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => call(endTarget, { params: { id } }),
    onSuccess: async () => {
      onEnded();
      await refreshStudy(queries);
    },
  });
  const { text } = useRefusal(error);
  return (
    <div className="mt-8">
      <button type="button" className="link min-h-6" disabled={isPending} onClick={() => mutate()}>
        {target.end}
      </button>
      <p role="alert" className="text-error">
        {text}
      </p>
    </div>
  );
}
