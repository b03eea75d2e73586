import { BULK_CAPS, type BulkChange, type BulkSelection } from '@whetstone/contracts/bulk-edits';
import { CallError } from '@whetstone/contracts/call';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Dialog } from '#src/ui/dialog.tsx';
import { ChangeForm, type Places } from './change-form.tsx';
import { PreviewPart } from './preview-part.tsx';
import type { useBulkEdit } from './use-bulk-edit.ts';

type Bulk = Pick<ReturnType<typeof useBulkEdit>, 'preview' | 'commit'>;

/** What was picked when the dialog was opened, and whether it is to be changed or retired. */
export interface Opened {
  selection: BulkSelection;
  count: number;
  retires: boolean;
}

interface DialogProps {
  opened: Opened;
  places: Places;
  bulk: Bulk;
  /** it is made */
  onMade: () => void;
  onClosed: () => void;
}

function Refused({ error }: { error: Error | null }) {
  const { bulk: words } = useMessages();
  const { text } = useRefusal(error);
  const isOf = (code: string, field?: string): boolean =>
    error instanceof CallError && error.code === code && (field === undefined || error.fields.some((one) => one.field === field));
  return (
    <p role="alert" className="mt-3 text-error empty:hidden">
      {isOf('not_found') ? words.gone : isOf('invalid_request', 'selection') ? words.tooMany(BULK_CAPS.questions) : text}
    </p>
  );
}

/** How far it is: what the server does in one go has no parts. */
function Working({ text }: { text: string | null }) {
  return (
    <div aria-live="polite">
      {text !== null && (
        <label className="label mt-3 block">
          {text}
          <progress className="mt-1 block h-2 w-full accent-stone" />
        </label>
      )}
    </div>
  );
}

function Acts({ opened, bulk: { preview, commit }, onMade, onCancel }: Pick<DialogProps, 'opened' | 'bulk' | 'onMade'> & { onCancel: () => void }) {
  const { bulk: words } = useMessages();
  const shown = preview.data;
  const change = shown?.preview.counts.change ?? 0;
  return (
    <div className="mt-5 flex flex-wrap gap-3">
      {shown !== undefined && change > 0 && (
        <button type="button" className="button-primary" disabled={commit.isPending} onClick={() => commit.mutate(shown, { onSuccess: onMade })}>
          {opened.retires ? words.commitRetire(change) : words.commit(change)}
        </button>
      )}
      <button type="button" className="button" onClick={onCancel}>
        {words.cancel}
      </button>
    </div>
  );
}

interface WishProps {
  places: Places;
  isLooking: boolean;
  /** what was shown is not what would be done any more */
  onEdit: () => void;
  onLook: (change: BulkChange) => void;
}

/** What should change. */
function Wish({ places, isLooking, onEdit, onLook }: WishProps) {
  const { bulk: words } = useMessages();
  const [change, setChange] = useState<BulkChange>({});
  const [isEmpty, setIsEmpty] = useState(false);
  const isNothing = Object.keys(change).length === 0;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setIsEmpty(isNothing);
        if (!isNothing) onLook(change);
      }}
    >
      <p className="label mb-3">{words.lead}</p>
      <ChangeForm
        change={change}
        places={places}
        onChange={(next) => {
          setIsEmpty(false);
          setChange(next);
          onEdit();
        }}
      />
      <button type="submit" className="button mt-4" disabled={isLooking}>
        {words.preview}
      </button>
      <p role="alert" className="mt-2 text-error empty:hidden">
        {isEmpty && words.nothingSaid}
      </p>
    </form>
  );
}

/** Says what should change, shows what that does, and then does it. */
export function BulkDialog({ opened, places, bulk: { preview, commit }, onMade, onClosed }: DialogProps) {
  const { bulk: words } = useMessages();
  const result = useRef<HTMLDivElement>(null);
  const { data: shown } = preview;
  const title = opened.retires ? words.dialogRetire(opened.count) : words.dialogChange(opened.count);
  // what comes of it stands below the fields
  useEffect(() => {
    if (shown !== undefined) result.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  const forget = (): void => {
    preview.reset();
    commit.reset();
  };
  const working = preview.isPending ? words.looking : commit.isPending ? words.committing(shown?.preview.counts.change ?? 0) : null;
  return (
    <Dialog label={title} onClosed={onClosed} className="m-auto w-2xl">
      {(close) => (
        <div className="p-5">
          <h2 className="mb-4 font-serif text-xl font-bold">{title}</h2>
          {!opened.retires && (
            <Wish places={places} isLooking={preview.isPending} onEdit={forget} onLook={(change) => preview.mutate({ selection: opened.selection, change })} />
          )}
          <Working text={working} />
          <Refused error={preview.error ?? commit.error} />
          <div ref={result}>
            {shown !== undefined && <PreviewPart preview={shown.preview} />}
            <Acts
              opened={opened}
              bulk={{ preview, commit }}
              onMade={() => {
                close();
                onMade();
              }}
              onCancel={close}
            />
          </div>
        </div>
      )}
    </Dialog>
  );
}
