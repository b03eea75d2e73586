import { useMessages } from '#src/lib/messages.tsx';
import { Dialog } from '#src/ui/dialog.tsx';

interface UnsentDialogProps {
  count: number;
  onSignOut: () => void;
  onClosed: () => void;
}

/** Said before work is deleted that no server has. */
export function UnsentDialog({ count, onSignOut, onClosed }: UnsentDialogProps) {
  const { account } = useMessages();
  return (
    <Dialog label={account.unsentTitle} onClosed={onClosed} className="m-auto w-[30rem]">
      {(close) => (
        <div className="space-y-4 p-4 sm:p-6">
          <h2 className="font-serif text-xl font-bold">{account.unsentTitle}</h2>
          <p>{account.unsentText(count)}</p>
          <p className="flex flex-wrap gap-3">
            <button type="button" className="button" onClick={close}>
              {account.stay}
            </button>
            <button type="button" className="button border-error text-error" onClick={onSignOut}>
              {account.signOutAnyway}
            </button>
          </p>
        </div>
      )}
    </Dialog>
  );
}
