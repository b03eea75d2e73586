import { useMessages } from '#src/lib/messages.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import type { SetItems } from './use-set-items.ts';

/** Said to whoever is leaving while the last changes cannot be saved. */
export function LeaveDialog({ state: { isStopped, leaving } }: { state: SetItems }) {
  const { sets: words } = useMessages();
  if (!leaving.isWaiting || !isStopped) return null;
  return (
    <Dialog label={words.leaveTitle} onClosed={leaving.stay} className="m-auto w-[30rem]">
      {(close) => (
        <div className="space-y-4 p-4 sm:p-6">
          <h2 className="font-serif text-xl font-bold">{words.leaveTitle}</h2>
          <p>{words.leaveText}</p>
          <p className="flex flex-wrap gap-3">
            <button type="button" className="button" onClick={close}>
              {words.stay}
            </button>
            <button type="button" className="button border-error text-error" onClick={leaving.leave}>
              {words.leaveAnyway}
            </button>
          </p>
        </div>
      )}
    </Dialog>
  );
}
