import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { useAskBeforeClosing } from '#src/lib/use-ask-before-closing.ts';
import { Dialog } from '#src/ui/dialog.tsx';

interface LeaveDialogProps {
  isWritten: boolean;
  isKept: boolean;
  /** it could not be saved: who was leaving stays to see why */
  isStopped: boolean;
  onSave: () => void;
}

/** Said to whoever goes to another page with something written that is not saved. */
export function LeaveDialog({ isWritten, isKept, isStopped, onSave }: LeaveDialogProps) {
  const { authoring: words } = useMessages();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isWritten && nextLocation.pathname !== currentLocation.pathname);
  // What this browser keeps is there again when the page is.
  useAskBeforeClosing(isWritten && !isKept);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (!isWritten) blocker.proceed();
    else if (isStopped) blocker.reset();
  }, [blocker, isWritten, isStopped]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog label={words.leaveTitle} onClosed={() => blocker.state === 'blocked' && blocker.reset()} className="m-auto w-[30rem]">
      {(close) => (
        <div className="space-y-4 p-4 sm:p-6">
          <h2 className="font-serif text-xl font-bold">{words.leaveTitle}</h2>
          <p>{isKept ? words.leaveKept : words.leaveLost}</p>
          <p className="flex flex-wrap gap-3">
            <button type="button" className="button" onClick={onSave}>
              {words.saveAndLeave}
            </button>
            <button type="button" className="button" onClick={() => blocker.proceed()}>
              {isKept ? words.leaveIt : words.leaveAnyway}
            </button>
            <button type="button" className="button" onClick={close}>
              {words.stay}
            </button>
          </p>
        </div>
      )}
    </Dialog>
  );
}
