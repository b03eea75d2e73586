import { CallError } from '@whetstone/contracts/call';
import { getMenteeNote, LONGEST_MENTEE_NOTE, type MenteeNote as View, saveMenteeNote } from '@whetstone/contracts/mentees';
import { useId, useState } from 'react';
import { createDraftSaver, type SaveState } from '#src/features/desk/create-draft-saver.ts';
import { DraftState } from '#src/features/desk/draft-state.tsx';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useLeaving } from '#src/work/use-leaving.ts';

const REFUSALS = new Set([403, 404, 409]);

interface MenteeNoteProps {
  id: string;
  name: string;
  begun: View;
}

/** A note as it is written: each pause saves it, and so does leaving. */
function useNote(id: string, begun: View) {
  const params = { id };
  const [text, setText] = useState(begun.text);
  const [isConflict, setConflict] = useState(false);
  const [state, setState] = useState<SaveState>({ kind: 'none', savedAt: begun.changedAt });
  const [saver] = useState(() =>
    createDraftSaver(
      { revision: begun.revision, draft: begun.text },
      {
        save: async (wanted: string, basedOn) => {
          const { revision, changedAt } = await call(saveMenteeNote, { params, body: { text: wanted, basedOn } });
          return { revision, savedAt: changedAt ?? '' };
        },
        isRefusal: (error) => {
          if (error instanceof CallError && error.status === 409) setConflict(true);
          return error instanceof CallError && REFUSALS.has(error.status);
        },
        isFault: (error) => error instanceof CallError && error.status === 400,
        onState: setState,
      },
    ),
  );
  useLeaving(() => void saver.flush());
  const write = (wanted: string): void => {
    setText(wanted);
    saver.write(wanted);
  };
  /** Nothing that either window has written is lost. */
  const merge = async (): Promise<void> => {
    const theirs = await call(getMenteeNote, { params });
    const both = theirs.text === text ? text : `${theirs.text}\n\n${text}`;
    setConflict(false);
    setText(both);
    saver.rebase(theirs.revision, both);
  };
  return { text, write, state, isConflict, merge };
}

/** What a mentor notes about a person, for themselves alone. */
export function MenteeNote({ id, name, begun }: MenteeNoteProps) {
  const { menteeNote: words } = useMessages();
  const fieldId = useId();
  const { text, write, state, isConflict, merge } = useNote(id, begun);
  return (
    <div className="max-w-measure">
      <label htmlFor={fieldId} className="label mb-1 block font-semibold">
        {words.label(name)}
      </label>
      <textarea id={fieldId} value={text} rows={5} maxLength={LONGEST_MENTEE_NOTE} onChange={({ target }) => write(target.value)} className="note-sheet" />
      <div role="alert">
        {isConflict && (
          <p className="my-2">
            {words.changed}{' '}
            <button type="button" className="link min-h-6 font-semibold" onClick={() => void merge()}>
              {words.merge}
            </button>
          </p>
        )}
      </div>
      {!isConflict && <DraftState state={state} />}
    </div>
  );
}
