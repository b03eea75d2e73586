import { useMessages } from '#src/lib/messages.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { Strengthen } from './strengthen.tsx';

/** Asks for the second factor that the person has, in the middle of something else. */
export function ProofDialog({ onStrong, onClosed }: { onStrong: () => void; onClosed: () => void }) {
  const { security } = useMessages();
  return (
    <Dialog label={security.proofTitle} onClosed={onClosed} className="m-auto w-[30rem]">
      {(close) => (
        <div className="space-y-4 p-4 sm:p-6">
          <h2 className="font-serif text-xl font-bold">{security.proofTitle}</h2>
          <p>{security.proofLead}</p>
          <Strengthen
            onStrong={() => {
              onStrong();
              close();
            }}
          />
          <button type="button" className="link min-h-6" onClick={close}>
            {security.cancel}
          </button>
        </div>
      )}
    </Dialog>
  );
}
