import { useState } from 'react';
import type { QuestionSourceView } from '@whetstone/contracts/authoring';
import { beginWriting, placeOf } from './begin-writing.ts';
import { savedFrom, useSaving } from './use-saving.ts';
import { isWritten, useWords } from './use-words.ts';

interface EditorOf {
  workspaceId: string;
  questionId: string;
  /** the id of the person who writes */
  owner: string;
  /** null for a new question */
  source: QuestionSourceView | null;
}

/** A question that is being written: what it says, whether that is kept and saved, and what others have saved meanwhile. */
export function useEditor({ workspaceId, questionId, owner, source }: EditorOf) {
  const place = placeOf(workspaceId, questionId);
  const [begun] = useState(() => beginWriting(owner, place, { questionId, saved: source === null ? null : savedFrom(source) }));
  const [isNoted, setIsNoted] = useState(begun.isBroughtBack);
  const state = useWords(owner, place, begun.words);
  const saving = useSaving({ workspaceId, initialTheirs: begun.theirs, state });
  const { words, change, discard, takeBack, isKept } = state;
  return {
    draft: words.draft,
    base: words.base,
    change,
    isWritten: isWritten(words),
    isKept,
    /** said until something is saved or thrown away */
    isBroughtBack: isNoted && isWritten(words),
    discard: (): void => {
      setIsNoted(false);
      discard();
    },
    takeBack,
    ...saving,
  };
}

export type EditorState = ReturnType<typeof useEditor>;
