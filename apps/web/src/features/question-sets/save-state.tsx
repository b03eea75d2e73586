import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import type { SetItems } from './use-set-items.ts';

/** Whether what was chosen is kept, and since when. */
export function SaveState({ state: { isSaved, savedAt, error, saveAgain } }: { state: SetItems }) {
  const { sets: words } = useMessages();
  const { text } = useRefusal(error);
  const saved = savedAt === null ? '' : words.savedAt(savedAt);
  return (
    <div className="flex flex-wrap items-center gap-x-3 print:hidden">
      <p role="alert" className="text-error empty:hidden">
        {text === null ? '' : `${words.notSaved} ${text}`}
      </p>
      {text !== null && (
        <button type="button" className="button" onClick={saveAgain}>
          {words.saveAgain}
        </button>
      )}
      <output className="label">{isSaved ? saved : text === null && words.saving}</output>
    </div>
  );
}
