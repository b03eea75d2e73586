import { BULK_CAPS, type BulkSelection } from '@whetstone/contracts/bulk-edits';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { takeFocus } from '#src/ui/take-focus.ts';
import { Toast } from '#src/ui/toast.tsx';
import { BulkDialog, type Opened } from './bulk-dialog.tsx';
import type { Places } from './change-form.tsx';
import { useBulkEdit } from './use-bulk-edit.ts';

interface BulkEditsProps {
  /** of the workspace */
  id: string;
  /** null while nothing is picked */
  picked: { selection: BulkSelection; count: number } | null;
  places: Places;
  onClear: () => void;
  /** the head of the list; null where nothing is listed */
  children: ReactNode;
}

type Bulk = ReturnType<typeof useBulkEdit>;

function Bar({ picked: { count }, onOpen, onClear }: { picked: { count: number }; onOpen: (retires: boolean) => void; onClear: () => void }) {
  const { bulk: words } = useMessages();
  const isTooMany = count > BULK_CAPS.questions;
  return (
    <div className="ms-auto flex flex-wrap items-center gap-x-4 gap-y-2">
      <output className="font-semibold">{isTooMany ? words.tooMany(BULK_CAPS.questions) : words.picked(count)}</output>
      {!isTooMany && (
        <>
          <button type="button" data-bulk-change className="button-primary" onClick={() => onOpen(false)}>
            {words.change(count)}
          </button>
          <button type="button" className="button" onClick={() => onOpen(true)}>
            {words.retire(count)}
          </button>
        </>
      )}
      <button type="button" className="link min-h-8" onClick={onClear}>
        {words.clear}
      </button>
    </div>
  );
}

function Named({ id, title, list, note }: { id: string; title: string; list: readonly { id: string; title: string }[]; note: (at: number) => ReactNode }) {
  if (list.length === 0) return null;
  return (
    <div className="mt-4">
      <Notice tone="info" title={title}>
        <ul className="list-disc ps-5">
          {list.map((one, at) => (
            <li key={one.id}>
              <Link className="link break-words" to={paths.workspaceQuestion(id, one.id)}>
                <ContentText>{one.title}</ContentText>
              </Link>{' '}
              <span className="label">{note(at)}</span>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

/** What a bulk edit left alone, or what stays of one that was taken back. */
function Left({ id, bulk: { commit, undo } }: { id: string; bulk: Bulk }) {
  const { bulk: words } = useMessages();
  const { text } = useRefusal(undo.error);
  const made = commit.data;
  return (
    <>
      <p role="alert" className="mt-3 text-error empty:hidden">
        {text}
      </p>
      {undo.data !== undefined && <Named id={id} title={words.stays(undo.data.staysCount)} list={undo.data.stays} note={() => null} />}
      {undo.data === undefined && made !== undefined && (
        <Named id={id} title={words.leftTitle(made.counts.conflict)} list={made.conflicts} note={(at) => words.why[made.conflicts[at]?.why ?? 'changed']} />
      )}
    </>
  );
}

function useToastText({ commit, undo }: Bulk): string | null {
  const { bulk: words } = useMessages();
  if (undo.data !== undefined) return words.undone(undo.data.takenBack);
  if (commit.data === undefined) return null;
  const { change, conflict } = commit.data.counts;
  return conflict === 0 ? words.done(change) : words.doneLeft(change, conflict);
}

/** Changes what is picked, all at once, and takes it back. */
export function BulkEdits({ id, picked, places, onClear, children }: BulkEditsProps) {
  const { bulk: words } = useMessages();
  const bulk = useBulkEdit(id);
  const done = useToastText(bulk);
  const [opened, setOpened] = useState<Opened | null>(null);
  const { preview, commit, undo } = bulk;
  const made = commit.data;
  const open = (retires: boolean): void => {
    if (picked === null) return;
    for (const before of [preview, commit, undo]) before.reset();
    setOpened({ ...picked, retires });
    if (retires) preview.mutate({ selection: picked.selection, change: { retire: true } });
  };
  return (
    <>
      <Left id={id} bulk={bulk} />
      {children !== null && (
        <div className="sticky top-0 z-10 flex min-h-16 flex-wrap items-center gap-x-5 gap-y-2 border-b border-rule bg-paper py-2">
          {children}
          {picked !== null && <Bar picked={picked} onOpen={open} onClear={onClear} />}
        </div>
      )}
      {opened !== null && <BulkDialog opened={opened} places={places} bulk={bulk} onMade={onClear} onClosed={() => setOpened(null)} />}
      <Toast text={opened === null ? done : null}>
        {made !== undefined && undo.data === undefined && (
          <button
            ref={takeFocus}
            type="button"
            className="min-h-6 font-semibold underline underline-offset-4"
            disabled={undo.isPending}
            onClick={() => undo.mutate(made.id, { onSuccess: () => document.querySelector<HTMLElement>('#questions [data-row]')?.focus() })}
          >
            {words.undo}
          </button>
        )}
      </Toast>
    </>
  );
}
