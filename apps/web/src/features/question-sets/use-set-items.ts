import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { getSet, putSetItems, type SetView } from '@whetstone/contracts/question-sets';
import { useRef, useState } from 'react';
import { call } from '#src/lib/call.ts';
import { type DraftItem, toDraft } from './draft-item.ts';
import { setById, type SetKey, setList } from './queries.ts';
import { useAskBeforeLeaving } from '#src/lib/use-ask-before-leaving.ts';
import { useSaveSoon } from '#src/lib/use-save-soon.ts';

/** What was changed here and is not saved, and the state of the set on which it was changed. */
interface Draft {
  items: readonly DraftItem[];
  revision: number;
}

/** What a revision became by own saves since: what is sent after one of them goes on from what it saved. */
function latestOf(revision: number, became: ReadonlyMap<number, number>): number {
  const next = became.get(revision);
  return next === undefined ? revision : latestOf(next, became);
}

const isConflict = (error: unknown): boolean => error instanceof CallError && error.code === 'conflict';

/** Sends the list, one save at a time, and keeps what somebody else has made of it meanwhile. */
function useItemSaving(params: SetKey) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [theirs, setTheirs] = useState<SetView | null>(null);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const became = useRef(new Map<number, number>());
  const saving = useMutation({
    scope: { id: `items ${params.setId}` },
    mutationFn: ({ items, revision }: Draft) => {
      const list = items.map(({ questionId, minutes, takeNewer }) => ({ questionId, minutes, takeNewer }));
      return call(putSetItems, { params, body: { revision: latestOf(revision, became.current), items: list } });
    },
    onSuccess: (saved, sent) => {
      if (saved.revision > sent.revision) became.current.set(sent.revision, saved.revision);
      queries.setQueryData(setById(params).queryKey, saved);
      void queries.invalidateQueries({ queryKey: setList(params.id).queryKey, exact: true });
      setSavedAt(new Date());
      // what was changed while it was on its way goes on from what was saved
      setDraft((now) => (now === null || now.items === sent.items ? null : { items: now.items, revision: saved.revision }));
    },
    onError: async (error) => {
      if (isConflict(error)) setTheirs(await call(getSet, { params }));
    },
  });
  return { draft, setDraft, theirs, setTheirs, savedAt, saving };
}

/**
 * The questions of a set as they are being chosen. What is changed is saved by itself after a moment of quiet, one save at a time;
 * what somebody else has changed meanwhile is never written over before one says so.
 */
export function useSetItems(view: SetView) {
  const queries = useQueryClient();
  const params = { id: view.workspace.id, setId: view.id };
  const { draft, setDraft, theirs, setTheirs, savedAt, saving } = useItemSaving(params);
  const { mutate, mutateAsync, reset, isPending, isError } = saving;
  const isStopped = isError || theirs !== null;
  const leaving = useAskBeforeLeaving(draft === null);

  useSaveSoon(draft, { isPending, isStopped, isUrgent: leaving.isWaiting }, mutate);

  const items = draft?.items ?? view.items.map(toDraft);
  return {
    items,
    theirs,
    savedAt,
    isSaved: draft === null,
    /** the last save has failed, or waits for a decision between two lists */
    isStopped,
    leaving,
    error: theirs === null ? saving.error : null,
    change: (next: readonly DraftItem[]): void => {
      if (isError && theirs === null) reset();
      setDraft((now) => ({ items: next, revision: now?.revision ?? view.revision }));
    },
    saveAgain: (): void => {
      if (draft !== null) mutate(draft);
    },
    /** Saves what is not saved yet, for whoever needs the set as it is shown. @throws CallError where it cannot be saved */
    settle: async (): Promise<SetView> => (draft === null ? view : mutateAsync(draft)),
    takeTheirs: (): void => {
      if (theirs !== null) queries.setQueryData(setById(params).queryKey, theirs);
      setTheirs(null);
      setDraft(null);
      reset();
    },
    keepMine: (): void => {
      if (theirs === null || draft === null) return;
      const mine = { items: draft.items, revision: theirs.revision };
      setTheirs(null);
      setDraft(mine);
      mutate(mine);
    },
  };
}

export type SetItems = ReturnType<typeof useSetItems>;
