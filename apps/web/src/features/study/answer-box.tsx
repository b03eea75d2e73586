import type { RefObject } from 'react';
import { useId } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { SaveState } from './save-state.tsx';
import type { Answer } from './use-answer.ts';

interface AnswerBoxProps {
  answer: Answer;
  isCandidate: boolean;
  field: RefObject<HTMLTextAreaElement | null>;
}

const wordCount = (text: string): number => (text.match(/[\p{Script=Han}]|[\p{L}\p{N}]+/gu) ?? []).length;

/** The sheet on which one answers. It grows with the answer (see study.css), so that nothing is read through a slot. */
export function AnswerBox({ answer, isCandidate, field }: AnswerBoxProps) {
  const { studying } = useMessages();
  const id = useId();
  const { draft, write, keep } = answer;
  return (
    <div>
      <label htmlFor={id} className="sr-only">
        {studying.answer}
      </label>
      <textarea
        ref={field}
        id={id}
        value={draft.text}
        maxLength={100_000}
        aria-describedby={`${id}hint`}
        onChange={({ target }) => write(target.value)}
        onBlur={() => void keep()}
        className="answer-sheet"
      />
      <div className="mt-1.5 flex min-h-6 flex-wrap items-baseline justify-between gap-x-6">
        <SaveState answer={answer} isCandidate={isCandidate} />
        <p className="label">{studying.words(wordCount(draft.text))}</p>
      </div>
      <p id={`${id}hint`} className="label mt-1 max-w-measure">
        {studying.answerHint}
      </p>
    </div>
  );
}
