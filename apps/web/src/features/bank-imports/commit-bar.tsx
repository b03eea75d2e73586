import type { ImportView } from '@whetstone/contracts/bank-imports';
import { CallError } from '@whetstone/contracts/call';
import { Link, useNavigate } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { paths } from '#src/paths.ts';
import { Notice } from '#src/ui/notice.tsx';
import { Toast } from '#src/ui/toast.tsx';
import type { ImportKey } from './queries.ts';
import { useSettling } from './use-settling.ts';

type Settling = ReturnType<typeof useSettling>;

interface BarProps {
  params: ImportKey;
  view: ImportView;
  mayEdit: boolean;
}

/** What stays of an import that was undone: somebody has worked on it since. */
function Staying({ params, undone }: { params: ImportKey; undone: NonNullable<Settling['undo']['data']> }) {
  const { imports: words } = useMessages();
  if (undone.staysCount === 0) return null;
  return (
    <Notice tone="info" title={words.stays(undone.staysCount)}>
      <ul className="list-disc ps-5">
        {undone.stays.map(({ id, title }) => (
          <li key={id}>
            <Link className="link" to={paths.workspaceQuestion(params.id, id)}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Refused({ error }: { error: Error | null }) {
  const { imports: words } = useMessages();
  const { text } = useRefusal(error);
  const isConflict = error instanceof CallError && error.code === 'conflict';
  return (
    <div role="alert" className="mt-3">
      {text !== null && <Notice tone="error" title={isConflict ? words.conflict : text} />}
    </div>
  );
}

function Open({ params, view, settling: { commit, cancel } }: Omit<BarProps, 'mayEdit'> & { settling: Settling }) {
  const { imports: words } = useMessages();
  const navigate = useNavigate();
  const { comesIn } = view.counts;
  return (
    <div className="mt-4 flex flex-wrap items-center gap-4">
      <button type="button" className="button-primary" disabled={comesIn === 0 || commit.isPending} onClick={() => commit.mutate(view.revision)}>
        {words.commit(comesIn)}
      </button>
      <button
        type="button"
        className="button"
        disabled={cancel.isPending}
        onClick={() => cancel.mutate(undefined, { onSuccess: () => void navigate(paths.workspace(params.id)) })}
      >
        {words.throwAway}
      </button>
    </div>
  );
}

function toastOf({ commit, undo }: Settling, { counts }: ImportView, words: ReturnType<typeof useMessages>['imports']): string | null {
  if (undo.data !== undefined) return words.undone(undo.data.retired);
  return commit.isSuccess ? words.committed(counts.comesIn) : null;
}

/** What can be done with an import as a whole, and the way back. */
export function CommitBar({ params, view, mayEdit }: BarProps) {
  const { imports: words } = useMessages();
  const settling = useSettling(params);
  const { commit, undo, cancel } = settling;
  const undoButton = (look: string) => (
    <button type="button" className={look} disabled={undo.isPending} onClick={() => undo.mutate()}>
      {words.undo}
    </button>
  );
  return (
    <>
      {mayEdit && view.state === 'read' && <Open params={params} view={view} settling={settling} />}
      {view.state === 'committed' && (
        <div className="mt-4 flex flex-wrap items-center gap-4">
          <Link className="button" to={paths.workspace(params.id, { import: params.importId })}>
            {words.toQuestions}
          </Link>
          {mayEdit && !commit.isSuccess && undoButton('button')}
        </div>
      )}
      <Refused error={commit.error ?? undo.error ?? cancel.error} />
      {undo.data !== undefined && <Staying params={params} undone={undo.data} />}
      <Toast text={toastOf(settling, view, words)}>{undo.data === undefined && undoButton('min-h-6 font-semibold underline underline-offset-4')}</Toast>
    </>
  );
}
