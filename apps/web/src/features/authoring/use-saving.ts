import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getQuestionSource, putQuestionSource, type QuestionSourceView } from '@whetstone/contracts/authoring';
import { CallError } from '@whetstone/contracts/call';
import { useState } from 'react';
import { call } from '#src/lib/call.ts';
import type { QuestionDraft } from './draft.ts';
import { afterSaving, draftFrom, sourceOf } from './draft-source.ts';
import { questionSource } from './queries.ts';
import type { SavedDraft, useWords } from './use-words.ts';

const isConflict = (error: unknown): boolean => error instanceof CallError && error.code === 'conflict';

export const savedFrom = (view: QuestionSourceView): SavedDraft => ({ draft: draftFrom(view), version: view.version, placeHash: view.placeHash });

interface SavingProps {
  workspaceId: string;
  /** the question as somebody else has saved it since; null while nobody has */
  initialTheirs: SavedDraft | null;
  state: ReturnType<typeof useWords>;
}

/** Saves what is written, one save at a time; what somebody else has saved meanwhile is set beside it and never written over. */
export function useSaving({ workspaceId, initialTheirs, state: { words, latest, write } }: SavingProps) {
  const queries = useQueryClient();
  const [theirs, setTheirs] = useState(initialTheirs);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const params = { id: workspaceId, questionId: words.questionId };
  const saving = useMutation({
    scope: { id: `question ${words.questionId}` },
    // Whoever presses twice has the second save begin from what the first has made.
    mutationFn: async () => {
      const sent = latest();
      const body = { base: sent.base.version, basePlace: sent.base.placeHash, ...sourceOf(sent.draft) };
      return { sent, view: await call(putQuestionSource, { params, body }) };
    },
    onSuccess: ({ sent, view }) => {
      const draft = afterSaving(sent.draft, sent.draft, view);
      // what was written while it was on its way goes on from what was saved
      write({ ...latest(), draft: afterSaving(latest().draft, sent.draft, view), base: { draft, version: view.version, placeHash: view.placeHash } });
      queries.setQueryData(questionSource(params).queryKey, view);
      void queries.invalidateQueries({ queryKey: ['workspaces', workspaceId], refetchType: 'none' });
      setSavedAt(new Date());
    },
    onError: async (error) => {
      if (!isConflict(error)) return;
      const view = await call(getQuestionSource, { params });
      if (view.status === 'retired') queries.setQueryData(questionSource(params).queryKey, view);
      else setTheirs(savedFrom(view));
    },
  });
  return {
    save: (): void => saving.mutate(),
    isSaving: saving.isPending,
    /** of what was refused for another reason than a conflict */
    error: theirs === null ? saving.error : null,
    savedAt,
    theirs,
    /** goes on from what they have saved, with what was put together of both */
    goOnFrom: (draft: QuestionDraft): void => {
      if (theirs !== null) write({ ...latest(), draft, base: theirs });
      setTheirs(null);
      saving.reset();
    },
  };
}
