import { LONGEST_MENTEE_NOTE, type MenteeNote as View } from '@whetstone/contracts/mentees';
import { useId } from 'react';
import { DraftState } from '#src/lib/draft-state.tsx';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { useMenteeNote } from './use-mentee-note.ts';

interface MenteeNoteProps {
  /** the id of the mentor */
  owner: string;
  id: string;
  name: string;
  begun: View;
}

/** What a mentor notes about a person, for themselves alone. */
export function MenteeNote({ owner, id, name, begun }: MenteeNoteProps) {
  const { menteeNote: words } = useMessages();
  const fieldId = useId();
  const { text, write, state, isConflict, merge, mergeError } = useMenteeNote({ owner, id, begun });
  const refusal = useRefusal(mergeError);
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
            <button type="button" className="link min-h-6 font-semibold" onClick={merge}>
              {words.merge}
            </button>
          </p>
        )}
        {isConflict && refusal.text !== null && <p className="my-2 text-error">{refusal.text}</p>}
      </div>
      {!isConflict && <DraftState state={state} />}
    </div>
  );
}
