import { useMutation } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { getMenteeNote, type MenteeNote, saveMenteeNote } from '@whetstone/contracts/mentees';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { createDraftSaver, type SaveState } from '#src/lib/create-draft-saver.ts';
import { call } from '#src/lib/call.ts';
import { dropNoteWords, keepNoteWords, readNoteWords } from '#src/work/last-words.ts';
import { useLeaving } from '#src/work/use-leaving.ts';
import { joinNotes } from './join-notes.ts';

const REFUSALS = new Set([403, 404, 409]);

/** Whose note it is, about whom, and what the server has of it. */
interface Noted {
  owner: string;
  id: string;
  begun: MenteeNote;
}

/** What to begin from: the server's note, and what this browser had not got there before it was left. */
function begin({ owner, id, begun }: Noted): { text: string; isBroughtBack: boolean } {
  const kept = readNoteWords(owner, id);
  if (kept === null || kept.text === begun.text) return { text: begun.text, isBroughtBack: false };
  return { text: kept.revision === begun.revision ? kept.text : joinNotes(begun.text, kept.text), isBroughtBack: true };
}

/** A note as it is written: each pause saves it, and so does leaving. Until the server has it this browser keeps it. */
export function useMenteeNote(noted: Noted) {
  const { owner, id, begun } = noted;
  const params = { id };
  const [first] = useState(() => begin(noted));
  const [text, setText] = useState(first.text);
  const latest = useRef(first.text);
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
        onState: (next) => {
          setState(next);
          if (next.kind === 'saved') dropNoteWords(owner, id);
        },
      },
    ),
  );
  const sendBroughtBack = useEffectEvent(() => {
    if (first.isBroughtBack) saver.rebase(begun.revision, first.text);
  });
  useEffect(() => sendBroughtBack(), []);
  useLeaving(() => void saver.flush());
  const keep = (wanted: string): void => {
    latest.current = wanted;
    setText(wanted);
    keepNoteWords(owner, id, { text: wanted, revision: saver.revision() });
  };
  const write = (wanted: string): void => {
    keep(wanted);
    saver.write(wanted);
  };
  /** Nothing that either window has written is lost, nor what is typed while the other's is read. */
  const merging = useMutation({
    mutationFn: async () => call(getMenteeNote, { params }),
    onSuccess: (theirs) => {
      const both = joinNotes(theirs.text, latest.current);
      setConflict(false);
      keep(both);
      saver.rebase(theirs.revision, both);
    },
  });
  return { text, write, state, isConflict, merge: () => merging.mutate(), mergeError: merging.error };
}
