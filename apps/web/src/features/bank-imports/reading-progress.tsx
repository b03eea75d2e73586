import { useMessages } from '#src/lib/messages.tsx';
import type { useBringingIn } from './use-bringing-in.ts';

type Way = ReturnType<typeof useBringingIn>;

/** How far it is, and the way to stop it. */
export function ReadingProgress({ underWay, cancelling }: { underWay: NonNullable<Way['underWay']>; cancelling: Way['cancelling'] }) {
  const { imports: words } = useMessages();
  const { view, files } = underWay;
  const text = view === null ? words.sending(files) : words.reading(view.filesDone, view.filesTotal);
  return (
    <div className="max-w-measure border-t border-rule py-6">
      <output id="reading" className="block font-semibold">
        {text}
      </output>
      <progress aria-labelledby="reading" className="mt-2 block w-full accent-stone" value={view?.filesDone} max={view?.filesTotal} />
      <button type="button" className="button mt-4" disabled={cancelling.isPending} onClick={() => cancelling.mutate()}>
        {words.cancel}
      </button>
    </div>
  );
}
