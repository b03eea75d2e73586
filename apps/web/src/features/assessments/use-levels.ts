import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type AssessmentLevel, type AssessmentSubmissionView, getAssessmentSubmission, putAssessmentLevels } from '@whetstone/contracts/assessments';
import { CallError } from '@whetstone/contracts/call';
import { useMemo, useRef, useState } from 'react';
import { call } from '#src/lib/call.ts';
import { useAskBeforeLeaving } from '#src/lib/use-ask-before-leaving.ts';
import { useSaveSoon } from '#src/lib/use-save-soon.ts';
import type { LevelMark } from '#src/reviewed/rubric-form.tsx';
import { isSame, type LevelEntry, toEntries, toLevels, withEntry } from './level-marks.ts';
import { oneHandedIn, type SubmissionKey } from './queries.ts';

const isConflict = (error: unknown): boolean => error instanceof CallError && error.code === 'conflict';
/** It was withdrawn while it stood open. */
export const isGone = (error: unknown): boolean => error instanceof CallError && error.status === 404;

/** Sends the list, one save at a time, and keeps what somebody else has made of it meanwhile. */
function useSaving(params: SubmissionKey, view: AssessmentSubmissionView) {
  const queries = useQueryClient();
  const revision = useRef(view.revision);
  const [saved, setSaved] = useState<readonly AssessmentLevel[]>(view.levels);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [theirs, setTheirs] = useState<AssessmentSubmissionView | null>(null);
  const saving = useMutation({
    scope: { id: `levels ${params.submissionId}` },
    mutationFn: (levels: readonly AssessmentLevel[]) => call(putAssessmentLevels, { params, body: { revision: revision.current, levels: [...levels] } }),
    onSuccess: (answer, sent) => {
      queries.setQueryData(oneHandedIn(params).queryKey, (seen) => seen && { ...seen, levels: [...sent], revision: answer.revision });
      revision.current = answer.revision;
      setSaved(sent);
      setSavedAt(new Date());
    },
    onError: async (error) => {
      if (isConflict(error)) setTheirs(await call(getAssessmentSubmission, { params }));
    },
  });
  /** Goes on from what somebody else has saved. */
  const settle = (there: AssessmentSubmissionView): void => {
    revision.current = there.revision;
    setSaved(there.levels);
    setTheirs(null);
    saving.reset();
  };
  return { saved, savedAt, theirs, settle, saving };
}

/**
 * The levels of a submission as they are being given. What is complete is saved by itself after a moment of quiet; what somebody else
 * has changed meanwhile is never written over before one says so.
 */
export function useLevels(params: SubmissionKey, view: AssessmentSubmissionView) {
  const { parts } = view.work;
  const [entries, setEntries] = useState<readonly LevelEntry[]>(() => toEntries(view.levels));
  const { saved, savedAt, theirs, settle, saving } = useSaving(params, view);
  const { mutate, isPending, isError, error } = saving;
  const levels = useMemo(() => toLevels(entries, parts), [entries, parts]);
  const isSaved = isSame(levels, saved);
  const unfinished = entries.length - levels.length;
  const isStopped = isError || theirs !== null;
  const leaving = useAskBeforeLeaving(isSaved && unfinished === 0);
  useSaveSoon(isSaved ? null : levels, { isPending, isStopped, isUrgent: leaving.isWaiting }, mutate);
  return {
    marksOf: (at: number): Record<string, LevelMark> =>
      Object.fromEntries(entries.filter(({ position }) => position === at).map(({ dimension, level, evidence }) => [dimension, { level, evidence }])),
    mark: (position: number, dimension: string, given: LevelMark): void => setEntries((now) => withEntry(now, { position, dimension, ...given })),
    count: levels.length,
    unfinished,
    isSaved,
    savedAt,
    theirs,
    leaving,
    error: theirs === null ? error : null,
    saveAgain: (): void => mutate(levels),
    takeTheirs: (): void => {
      if (theirs === null) return;
      setEntries(toEntries(theirs.levels));
      settle(theirs);
    },
    keepMine: (): void => {
      if (theirs !== null) settle(theirs);
    },
  };
}

export type Levels = ReturnType<typeof useLevels>;
