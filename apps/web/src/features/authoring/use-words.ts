import { useRef, useState } from 'react';
import { dropQuestionWords, keepQuestionWords, readQuestionWords } from '#src/work/last-words.ts';
import { EMPTY_DRAFT, isSameDraft, type QuestionDraft } from './draft.ts';

/** A question as the server has it. */
export interface SavedDraft {
  draft: QuestionDraft;
  /** 0 for what was never saved */
  version: number;
  /** where it stands, as the server calls it; empty for what was never saved */
  placeHash: string;
}

/** What is being written: what it says now, and what it was made of. */
export interface Words {
  questionId: string;
  draft: QuestionDraft;
  base: SavedDraft;
}

export const isWritten = ({ draft, base }: Words): boolean => !isSameDraft(draft, base.draft);

/** What an older build has kept may lack a part. */
const asDraft = (kept: unknown): QuestionDraft => ({ ...EMPTY_DRAFT, ...(kept as Partial<QuestionDraft>) });

/** What was written in this browser and not saved before the page was left; null where there is nothing of it. */
export function bringBack(owner: string, place: string): Words | null {
  const kept = readQuestionWords(owner, place);
  if (kept === null) return null;
  const words = {
    questionId: kept.questionId,
    draft: asDraft(kept.draft),
    base: { draft: asDraft(kept.saved), version: kept.base, placeHash: kept.basePlace },
  };
  return isWritten(words) ? words : null;
}

/**
 * What is being written, kept in this browser with every change until it is saved.
 * @param place under what it is kept
 */
export function useWords(owner: string, place: string, begun: Words) {
  const [words, setWords] = useState(begun);
  // What has been written is known before the next render: a save that comes back must not take back what was typed since.
  const current = useRef(begun);
  const [isKept, setIsKept] = useState(true);
  const [thrown, setThrown] = useState<QuestionDraft | null>(null);
  const write = (next: Words): void => {
    current.current = next;
    setWords(next);
    const { questionId, draft, base } = next;
    if (isWritten(next)) setIsKept(keepQuestionWords(owner, place, { questionId, base: base.version, basePlace: base.placeHash, saved: base.draft, draft }));
    else dropQuestionWords(owner, place);
  };
  return {
    words,
    write,
    latest: (): Words => current.current,
    change: (parts: Partial<QuestionDraft>): void => {
      setThrown(null);
      write({ ...current.current, draft: { ...current.current.draft, ...parts } });
    },
    /** goes back to what is saved */
    discard: (): void => {
      setThrown(current.current.draft);
      write({ ...current.current, draft: current.current.base.draft });
    },
    /** takes that back; null where there is nothing to take back */
    takeBack:
      thrown === null
        ? null
        : (): void => {
            setThrown(null);
            write({ ...current.current, draft: thrown });
          },
    /** whether this browser keeps what is not saved */
    isKept,
  };
}
