import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { keepWork } from '#src/work/engine.ts';
import { readWorkState } from '#src/work/work-state.ts';

const PAUSE_MS = 1500;

interface NoteBoxProps {
  owner: string;
  question: { slug: string; title: string };
  /** the note as the server has it */
  kept: string;
  rows?: number;
}

/** The latest of the notes that are still on their way, else the one the server has. */
function latestNote(slug: string, kept: string): string {
  const pieces = readWorkState().entries.map(({ piece }) => piece);
  const last = pieces.findLast((piece) => piece.kind === 'note' && piece.question === slug);
  return last?.kind === 'note' ? last.text : kept;
}

/** A few lines for the next time. Each pause keeps it, as with the answer. */
export function NoteBox({ owner, question, kept, rows = 4 }: NoteBoxProps) {
  const { studying } = useMessages();
  const id = useId();
  const [text, setText] = useState(() => latestNote(question.slug, kept));
  const [state, setState] = useState<'kept' | 'failed' | null>(null);
  const saved = useRef(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = (wanted: string): void => {
    clearTimeout(timer.current);
    if (wanted === saved.current) return;
    const before = saved.current;
    saved.current = wanted;
    keepWork(owner, { about: question, pieces: [{ kind: 'note', noteId: crypto.randomUUID(), question: question.slug, text: wanted }] }).then(
      () => setState('kept'),
      () => {
        saved.current = before;
        setState('failed');
      },
    );
  };
  const leave = useEffectEvent(() => keep(text));
  useEffect(() => () => leave(), []);
  const write = (wanted: string): void => {
    setText(wanted);
    setState(null);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => keep(wanted), PAUSE_MS);
  };
  return (
    <div>
      <label htmlFor={id} className="label mb-1 block font-semibold">
        {studying.noteLabel}
      </label>
      <textarea
        id={id}
        value={text}
        rows={rows}
        maxLength={20_000}
        aria-describedby={`${id}hint`}
        onChange={({ target }) => write(target.value)}
        onBlur={() => keep(text)}
        className="note-sheet"
      />
      <p id={`${id}hint`} className={`label mt-1 ${state === 'failed' ? 'text-error' : ''}`}>
        {state === 'failed' ? studying.states.failed : state === 'kept' ? studying.marked : studying.noteHint}
      </p>
    </div>
  );
}
