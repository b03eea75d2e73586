import { useId, useMemo, useRef } from 'react';
import { boardLines } from '#src/lib/board-words.ts';
import type { Board } from '#src/lib/board.ts';
import { DESIGN_SECTIONS, type DesignAnswer, type DesignSection, formatDesignAnswer, parseDesignAnswer } from '#src/lib/design-answer.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { Details } from '#src/ui/details.tsx';
import { BoardFrame } from './board-frame.tsx';

interface DesignFormProps {
  /** the whole answer: notes, sections and board as one text */
  text: string;
  /** how long it may become */
  longest: number;
  onWrite: (text: string) => void;
  /** the writer has gone elsewhere: what stands there can be kept */
  onLeave: () => void;
}

interface SheetProps extends Pick<DesignFormProps, 'onLeave'> {
  name: DesignSection;
  text: string;
  longest: number;
  onWrite: (text: string) => void;
}

function Sheet({ name, text, longest, onWrite, onLeave }: SheetProps) {
  const { designing } = useMessages();
  const id = useId();
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block font-semibold">
        {designing.sections[name]}
      </label>
      <p id={`${id}hint`} className="label mb-1">
        {designing.sectionHints[name]}
      </p>
      <textarea
        id={id}
        value={text}
        maxLength={longest}
        aria-describedby={`${id}hint`}
        onChange={({ target }) => onWrite(target.value)}
        onBlur={onLeave}
        className="note-sheet"
      />
    </div>
  );
}

function BoardInWords({ board }: { board: Board }) {
  const { designing } = useMessages();
  const lines = boardLines(board, designing.boardWords);
  return (
    <Details title={designing.inWords} aside={<span className="label">{designing.inWordsCount(lines.length)}</span>}>
      <p className="label">{designing.inWordsNote}</p>
      <ul className="mt-2 list-disc space-y-1 ps-5 font-serif">
        {lines.map((line, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines have no identity, and hold no state
          <li key={at}>{line}</li>
        ))}
      </ul>
    </Details>
  );
}

/** An answer to a question of system design: a sheet for each section, and a whiteboard beside or below. What belongs to none is written elsewhere. */
export function DesignForm({ text, longest, onWrite, onLeave }: DesignFormProps) {
  const { designing } = useMessages();
  const answer = useMemo(() => parseDesignAnswer(text), [text]);
  const { sections, board } = answer;
  const notes = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const write = (changed: Partial<DesignAnswer>): void => onWrite(formatDesignAnswer({ ...answer, ...changed }));
  const draw = (drawn: Board): boolean => {
    const grown = formatDesignAnswer({ ...answer, board: drawn });
    const isTaken = grown.length <= longest;
    if (isTaken) onWrite(grown);
    return isTaken;
  };
  const leaveByKeyboard = (isBack: boolean): void => {
    if (isBack) [...(notes.current?.querySelectorAll('textarea') ?? [])].at(-1)?.focus();
    else words.current?.querySelector('summary')?.focus();
  };
  return (
    <div className="@container mb-8">
      <div className="gap-8 @4xl:grid @4xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div ref={notes} className="grid content-start gap-x-6 gap-y-4 @xl:grid-cols-2 @4xl:grid-cols-1">
          {DESIGN_SECTIONS.map((name) => {
            const section = sections[name] ?? '';
            return (
              <Sheet
                key={name}
                name={name}
                text={section}
                longest={section.length + longest - text.length}
                onWrite={(written) => write({ sections: { ...sections, [name]: written } })}
                onLeave={onLeave}
              />
            );
          })}
        </div>
        <section aria-labelledby={titleId} className="mt-8 min-w-0 @4xl:sticky @4xl:top-20 @4xl:mt-0 @4xl:self-start">
          <h3 id={titleId} className="font-semibold">
            {designing.board}
          </h3>
          <p className="label mb-1">{designing.boardNote}</p>
          <BoardFrame board={board} onDraw={draw} onLeave={onLeave} onLeaveByKeyboard={leaveByKeyboard} />
          <div ref={words} className="mt-2">
            <BoardInWords board={board} />
          </div>
        </section>
      </div>
    </div>
  );
}
