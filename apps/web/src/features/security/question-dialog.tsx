import { useMessages } from '#src/lib/messages.tsx';
import { Dialog } from '#src/ui/dialog.tsx';

interface QuestionDialogProps {
  title: string;
  text: string;
  /** what the button says that does it */
  action: string;
  onAgreed: () => void;
  onClosed: () => void;
}

/** Asked before what cannot be undone. */
export function QuestionDialog({ title, text, action, onAgreed, onClosed }: QuestionDialogProps) {
  const { security } = useMessages();
  return (
    <Dialog label={title} onClosed={onClosed} className="m-auto w-[30rem]">
      {(close) => (
        <div className="space-y-4 p-4 sm:p-6">
          <h2 className="font-serif text-xl font-bold">{title}</h2>
          <p>{text}</p>
          <p className="flex flex-wrap gap-3">
            <button type="button" className="button" onClick={close}>
              {security.cancel}
            </button>
            <button
              type="button"
              className="button border-error text-error"
              onClick={() => {
                close();
                onAgreed();
              }}
            >
              {action}
            </button>
          </p>
        </div>
      )}
    </Dialog>
  );
}
