import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';

interface OutcomeProps {
  /** what is to be said; empty while there is nothing */
  said: string;
  error: unknown;
  onUndo?: (() => void) | undefined;
}

/** What became of a change, said beside it, with the way back where there is one. */
export function Outcome({ said, error, onUndo }: OutcomeProps) {
  const { admin } = useMessages();
  const { text } = useRefusal(error);
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-sm">
      <output className="text-ink-soft tabular-nums">{said}</output>
      {onUndo && (
        <button type="button" className="link min-h-6 font-semibold" onClick={onUndo}>
          {admin.undo}
        </button>
      )}
      <span role="alert" className="text-error">
        {text}
      </span>
    </p>
  );
}
