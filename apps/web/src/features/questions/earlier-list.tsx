import { useMessages } from '#src/lib/messages.tsx';
import { useTryAgain } from '#src/lib/use-try-again.ts';
import { Notice } from '#src/ui/notice.tsx';

/** Says that the list is not the one that was asked for, since the server cannot be reached. */
export function EarlierList() {
  const { questions, errors } = useMessages();
  const { tryAgain, isTrying } = useTryAgain({ onceOnline: true });
  return (
    <div role="alert" className="mb-4">
      <Notice tone="warning" title={errors.unreachableTitle}>
        <p>{questions.earlierList}</p>
        <button type="button" className="button" disabled={isTrying} onClick={tryAgain}>
          {errors.retry}
        </button>
      </Notice>
    </div>
  );
}
