import { useMutation } from '@tanstack/react-query';
import { openEmergency, type PersonRow, readEmergency } from '@whetstone/contracts/admin';
import { useState } from 'react';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Dialog } from '#src/ui/dialog.tsx';
import { Field } from '#src/ui/field.tsx';
import { EmergencyFacts } from './emergency-facts.tsx';

const LONGEST = 500;

interface DialogBodyProps {
  person: PersonRow;
  close: () => void;
}

function EmergencyForm({ person, close }: DialogBodyProps) {
  const { admin, adminPeople: words } = useMessages();
  const { mutate, data, isPending, error } = useMutation({
    mutationFn: async (reason: string) => {
      await call(openEmergency, { params: { id: person.id }, body: { reason } });
      return call(readEmergency, { params: { id: person.id } });
    },
  });
  const { text, fields } = useRefusal(error);
  const isReasonWrong = fields['reason'] !== undefined;
  if (data)
    return (
      <>
        <EmergencyFacts view={data} />
        <button type="button" className="button mt-6" onClick={close}>
          {admin.close}
        </button>
      </>
    );
  return (
    <form
      noValidate
      className="mt-4 space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        const reason = new FormData(event.currentTarget).get('reason');
        mutate(typeof reason === 'string' ? reason.replaceAll(/\s+/g, ' ') : '');
      }}
    >
      <p>{words.emergencyNote}</p>
      <div role="alert" className="text-error empty:hidden">
        {isReasonWrong ? null : text}
      </div>
      <Field label={words.emergencyReason} hint={words.emergencyReasonNote} error={isReasonWrong ? words.emergencyReasonWrong : undefined}>
        {(control) => <textarea {...control} name="reason" rows={3} maxLength={LONGEST} required className="search-field" />}
      </Field>
      <div className="flex flex-wrap gap-3">
        <button type="submit" className="button" disabled={isPending}>
          {words.emergencyOpen}
        </button>
        <button type="button" className="button" onClick={close}>
          {admin.cancel}
        </button>
      </div>
    </form>
  );
}

/** Break-glass: not to be undone, so it is asked for in a dialog, which then shows what it opened. */
export function EmergencyButton({ person }: { person: PersonRow }) {
  const { adminPeople: words } = useMessages();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="space-y-1">
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {words.emergency}
      </button>
      <p className="label max-w-measure">{words.emergencyNote}</p>
      {isOpen && (
        <Dialog label={words.emergencyTitle(person.name)} onClosed={() => setOpen(false)} className="w-full max-w-lg">
          {(close) => (
            <div className="p-5">
              <h2 className="font-serif text-xl font-bold">{words.emergencyTitle(person.name)}</h2>
              <EmergencyForm person={person} close={close} />
            </div>
          )}
        </Dialog>
      )}
    </div>
  );
}
