import type { ComponentType, ReactNode, RefObject } from 'react';
import { useEffect, useId, useRef } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { SaveState } from './save-state.tsx';
import type { Answer } from './use-answer.ts';

/** An answer that is more than one sheet of prose, such as one in code. */
export interface AnswerForm {
  /** what stands above the prose, and is the rest of the answer */
  rest: (written: Written) => ReactNode;
  /** names the prose */
  label: string;
  proseOf: (text: string) => string;
  withProse: (text: string, prose: string) => string;
  /** all of which the words are counted */
  saidIn: (text: string) => string;
}

interface Written {
  owner: string;
  attemptId: string;
  text: string;
  longest: number;
  onWrite: (text: string) => void;
  onLeave: () => void;
}

/** What a tool knows of the answer it helps with. */
export interface AnswerToolProps {
  owner: string;
  attemptId: string;
  /** puts something below what is written, and goes there; false where there is no room for it */
  append: (text: string) => boolean;
  isShown: boolean;
}

/** What helps with an answer in prose, below it. */
export type AnswerTools = ComponentType<AnswerToolProps>;

interface AnswerBoxProps {
  answer: Answer;
  isCandidate: boolean;
  field: RefObject<HTMLTextAreaElement | null>;
  /** null where the answer is prose alone */
  form: AnswerForm | null;
  Tools: AnswerTools | null;
  isShown?: boolean;
}

/** As the contract has it. */
const LONGEST = 100_000;

const wordCount = (text: string): number => (text.match(/[\p{Script=Han}]|[\p{L}\p{N}]+/gu) ?? []).length;

/** An answer with something below it; null where there is no room for that. */
function joined(text: string, added: string): string | null {
  const longer = text.trim() === '' ? added : `${text.trimEnd()}\n\n${added}`;
  return longer.length > LONGEST ? null : longer;
}

/** An answer that is prose and nothing else. */
const PROSE: Omit<AnswerForm, 'label'> = { rest: () => null, proseOf: (text) => text, withProse: (_text, prose) => prose, saidIn: (text) => text };

interface FootProps extends Pick<AnswerBoxProps, 'answer' | 'isCandidate'> {
  hintId: string;
  /** of which the words are counted */
  said: string;
}

/** Under the sheet: whether it is kept, how much it is, and what may stand in it. */
function Foot({ answer, isCandidate, hintId, said }: FootProps) {
  const { studying } = useMessages();
  return (
    <>
      <div className="mt-1.5 flex min-h-6 flex-wrap items-baseline justify-between gap-x-6">
        <SaveState answer={answer} isCandidate={isCandidate} />
        <p className="label">{studying.words(wordCount(said))}</p>
      </div>
      <p id={hintId} className="label mt-1 max-w-measure">
        {studying.answerHint}
      </p>
    </>
  );
}

/** The sheet on which one answers. It grows with the answer (see study.css), so that nothing is read through a slot. */
export function AnswerBox({ answer, isCandidate, field: sheetRef, form, Tools, isShown = true }: AnswerBoxProps) {
  const { studying } = useMessages();
  const id = useId();
  const { draft, write, keep } = answer;
  const { text } = draft;
  const { rest, label, proseOf, withProse, saidIn } = form ?? { ...PROSE, label: studying.answer };
  const prose = proseOf(text);
  const always = useRef<HTMLTextAreaElement>(null);
  // Where the sheet that was written on last has gone with the rest of the form, the one that always stands takes its place.
  useEffect(() => {
    if (!sheetRef.current?.isConnected) sheetRef.current = always.current;
  });
  const append = (added: string): boolean => {
    const longer = joined(text, added);
    if (longer === null) return false;
    write(longer);
    sheetRef.current?.focus();
    return true;
  };
  return (
    // What is quoted from, and gone back to, is the sheet that was written on last.
    <div
      onFocus={({ target }) => {
        if (target instanceof HTMLTextAreaElement) sheetRef.current = target;
      }}
    >
      {rest({ owner: draft.owner, attemptId: draft.attemptId, text, longest: LONGEST, onWrite: write, onLeave: () => void keep() })}
      <label htmlFor={id} className={form ? 'mb-1 block font-semibold' : 'sr-only'}>
        {label}
      </label>
      <textarea
        ref={always}
        id={id}
        value={prose}
        maxLength={prose.length + LONGEST - text.length}
        aria-describedby={`${id}hint`}
        onChange={({ target }) => write(withProse(text, target.value))}
        onBlur={() => void keep()}
        className="answer-sheet"
      />
      <Foot answer={answer} isCandidate={isCandidate} hintId={`${id}hint`} said={saidIn(text)} />
      {form === null && Tools && <Tools owner={draft.owner} attemptId={draft.attemptId} append={append} isShown={isShown} />}
    </div>
  );
}
