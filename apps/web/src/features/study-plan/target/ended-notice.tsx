import { useMutation, useQueryClient } from '@tanstack/react-query';
import { putTarget } from '@whetstone/contracts/study-plan';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { takeFocus } from '#src/ui/take-focus.ts';
import { refreshStudy } from '../queries.ts';
import { targetBodyOf } from './draft.ts';
import type { FormTarget } from './form-target.ts';

/** After a target has ended: the way back. */
export function EndedNotice({ target, onBack }: { target: FormTarget; onBack: () => void }) {
  const { target: words } = useMessages();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    // A new target with what the ended one held: what has ended stays ended.
    mutationFn: () => call(putTarget, { params: { id: crypto.randomUUID() }, body: targetBodyOf(target) }),
    onSuccess: async () => {
      await refreshStudy(queries);
      onBack();
    },
  });
  const { text } = useRefusal(error);
  return (
    <p ref={takeFocus} tabIndex={-1} className="mb-8 max-w-measure border-s-4 border-stone bg-stone-wash px-4 py-3">
      {words.ended}{' '}
      <button type="button" className="link min-h-6 font-semibold" disabled={isPending} onClick={() => mutate()}>
        {words.undo}
      </button>
      <span role="alert" className="block text-error">
        {text}
      </span>
    </p>
  );
}
