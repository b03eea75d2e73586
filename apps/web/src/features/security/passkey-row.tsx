import type { PasskeyItem } from '@whetstone/contracts/passkeys';
import { removePasskey, renamePasskey } from '@whetstone/contracts/passkeys';
import { useId, useState } from 'react';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { QuestionDialog } from './question-dialog.tsx';
import { useChange } from './use-change.ts';
import { useSecurityRefusal } from './use-security-refusal.ts';

interface RowProps {
  passkey: PasskeyItem;
  askProof: () => void;
  onRemoved: (name: string) => void;
}

function RenameForm({ passkey, askProof, onClosed }: Pick<RowProps, 'passkey' | 'askProof'> & { onClosed: () => void }) {
  const { security } = useMessages();
  const errorId = useId();
  const { mutate, isPending, error } = useChange(async (name: string) => call(renamePasskey, { params: { id: passkey.id }, body: { name } }), askProof);
  const { text, fields } = useSecurityRefusal(error, 'passkey');
  const fault = fields['name'] ?? text;
  return (
    <form
      noValidate
      className="flex flex-wrap items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        mutate(new FormData(event.currentTarget).get('name') as string, { onSuccess: onClosed });
      }}
    >
      <div className="min-w-0 flex-1 basis-48">
        <input
          name="name"
          aria-label={security.passkeyName}
          aria-invalid={fault === null ? undefined : true}
          aria-describedby={fault === null ? undefined : errorId}
          defaultValue={passkey.name}
          maxLength={80}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it opens by the press of a button that it replaces
          autoFocus
          className="search-field"
        />
        {fault !== null && (
          <p id={errorId} role="alert" className="mt-1 text-[0.9375rem] text-error">
            {fault}
          </p>
        )}
      </div>
      <button type="submit" className="button" disabled={isPending}>
        {security.save}
      </button>
      <button type="button" className="button" onClick={onClosed}>
        {security.cancel}
      </button>
    </form>
  );
}

/** One passkey: its name, which can be changed, and the way to remove it. */
export function PasskeyRow({ passkey, askProof, onRemoved }: RowProps) {
  const { security } = useMessages();
  const [open, setOpen] = useState<'rename' | 'remove' | null>(null);
  const removal = useChange(
    async () => call(removePasskey, { params: { id: passkey.id } }),
    askProof,
    () => onRemoved(passkey.name),
  );
  const { text } = useSecurityRefusal(removal.error, 'passkey');
  const { name } = passkey;
  return (
    <li className="py-3">
      {open === 'rename' ? (
        <RenameForm passkey={passkey} askProof={askProof} onClosed={() => setOpen(null)} />
      ) : (
        <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
          <div className="min-w-0 flex-1 basis-60">
            <p className="font-semibold break-words">{name}</p>
            <p className="label">
              {security.created(passkey.createdAt)} · {security.used(passkey.lastUsedAt)}
            </p>
          </div>
          <p className="flex flex-wrap gap-2">
            <button type="button" aria-label={security.renameOf(name)} className="button" onClick={() => setOpen('rename')}>
              {security.rename}
            </button>
            <button type="button" aria-label={security.removeOf(name)} className="button" disabled={removal.isPending} onClick={() => setOpen('remove')}>
              {security.remove}
            </button>
          </p>
        </div>
      )}
      <p role="alert" className="text-[0.9375rem] text-error">
        {text}
      </p>
      {open === 'remove' && (
        <QuestionDialog
          title={security.removeTitle(name)}
          text={security.removeText}
          action={security.remove}
          onAgreed={() => removal.mutate()}
          onClosed={() => setOpen(null)}
        />
      )}
    </li>
  );
}
