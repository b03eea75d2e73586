import type { DecisionKind, QuestionSourceView } from '@whetstone/contracts/authoring';
import { AUTHORING_CAPS } from '@whetstone/contracts/authored-question';
import { CallError } from '@whetstone/contracts/call';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { paths } from '#src/paths.ts';
import { Notice } from '#src/ui/notice.tsx';
import { Section } from '#src/ui/section.tsx';
import { takeFocus } from '#src/ui/take-focus.ts';
import { useDeciding } from './use-deciding.ts';

type Deciding = ReturnType<typeof useDeciding>;

/** What may be done by an editor in each state; whether one may approve the server says. */
const ACTS: Readonly<Record<QuestionSourceView['status'], readonly DecisionKind[]>> = {
  draft: ['hand-in', 'retire'],
  in_review: ['approve', 'send-back', 'retire'],
  ready: ['retire'],
  retired: ['restore'],
};

const isFirst = (kind: DecisionKind): boolean => kind === 'hand-in' || kind === 'approve';

/** What has to change, said to whoever wrote it. */
function SendBackForm({ deciding, onCancel }: { deciding: Deciding; onCancel: () => void }) {
  const { authoring: words } = useMessages();
  return (
    <form
      className="mt-4 max-w-measure space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        const note = new FormData(event.currentTarget).get('note');
        if (typeof note === 'string' && note.trim() !== '') deciding.mutate({ kind: 'send-back', note: note.trim() }, { onSuccess: onCancel });
      }}
    >
      <label className="block">
        <span className="mb-1 block font-semibold">{words.note}</span>
        <textarea ref={takeFocus} name="note" required rows={3} maxLength={AUTHORING_CAPS.note} className="search-field" />
      </label>
      <p className="flex flex-wrap gap-3">
        <button type="submit" className="button" disabled={deciding.isPending}>
          {words.acts['send-back']}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}

/** Why the last decision was refused, and the way on. */
function Refused({ error, edit }: { error: unknown; edit: string }) {
  const { authoring: words } = useMessages();
  const { text } = useRefusal(error);
  if (text === null) return null;
  if (!(error instanceof CallError) || error.code !== 'conflict') return <Notice tone="error" title={text} />;
  // what the linter finds is said by field
  if (error.fields.length === 0) return <Notice tone="warning" title={words.movedOn} />;
  return (
    <Notice tone="warning" title={words.notYet}>
      <p>
        <Link className="link inline-block py-0.5" to={edit}>
          {words.toFindings}
        </Link>
      </p>
    </Notice>
  );
}

/** In which state a question is, and what may come next. */
export function StatePanel({ workspaceId, source }: { workspaceId: string; source: QuestionSourceView }) {
  const { authoring: words, workspaces } = useMessages();
  const deciding = useDeciding(workspaceId, source);
  const [isSendingBack, setIsSendingBack] = useState(false);
  const { status, mayEdit, mayApprove, whyNotApprove } = source;
  const acts = mayEdit ? ACTS[status].filter((kind) => kind !== 'approve' || mayApprove) : [];
  const decide = (kind: DecisionKind): void => (kind === 'send-back' ? setIsSendingBack(true) : deciding.mutate({ kind, note: '' }));
  return (
    <Section id="state" title={words.stateTitle}>
      <p className="max-w-measure">
        <output>
          <strong>{workspaces.statuses[status]}.</strong>
        </output>{' '}
        {words.stateTexts[status]}
      </p>
      {status === 'in_review' && whyNotApprove !== null && <p className="mt-2 max-w-measure">{words.hindrances[whyNotApprove]}</p>}
      <div role="alert" className="mt-3 empty:mt-0">
        <Refused error={deciding.error} edit={paths.editQuestion(workspaceId, source.id)} />
      </div>
      {isSendingBack ? (
        <SendBackForm deciding={deciding} onCancel={() => setIsSendingBack(false)} />
      ) : (
        acts.length > 0 && (
          <p className="mt-4 flex flex-wrap items-center gap-3">
            {acts.map((kind) => (
              <button
                key={kind}
                type="button"
                className={isFirst(kind) ? 'button-primary' : 'button'}
                disabled={deciding.isPending}
                onClick={() => decide(kind)}
              >
                {kind === 'send-back' ? words.sendBack : words.acts[kind]}
              </button>
            ))}
          </p>
        )
      )}
    </Section>
  );
}
