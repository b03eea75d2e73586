import type { Grade } from '@whetstone/contracts/study-shared';
import { useState } from 'react';
import { takeBack } from '#src/work/engine.ts';
import type { Answer } from './use-answer.ts';
import { useActiveTime } from './use-active-time.ts';

interface Given {
  reviewId: string;
  grade: Grade;
}

export interface Grading {
  /** the last grade of this sitting that stands */
  given: Given | null;
  isUndone: boolean;
  grade: (grade: Grade) => void;
  undo: () => void;
}

/** Takes a grade back: at once where the server has never heard of it, else by an entry that says so. */
export async function undoGrade(owner: string, reviewId: string, tell: (undoId: string) => Promise<void>): Promise<void> {
  if (!(await takeBack(owner, `review ${reviewId}`))) await tell(crypto.randomUUID());
}

/** Grades of this sitting: each an entry of the log, and the way back. */
export function useGrading({ draft, keep, change }: Answer): Grading {
  const [given, setGiven] = useState<Given[]>([]);
  const [isUndone, setUndone] = useState(false);
  const activeTime = useActiveTime();
  const grade = (wanted: Grade): void => {
    const reviewId = crypto.randomUUID();
    const { slug: question, version, attemptId } = draft;
    change({ gradedAt: new Date().toISOString() });
    void keep([{ kind: 'grade', reviewId, question, version, grade: wanted, attemptId, durationMs: activeTime() }]);
    setGiven([...given, { reviewId, grade: wanted }]);
    setUndone(false);
  };
  const last = given.at(-1) ?? null;
  const undo = (): void => {
    if (last === null) return;
    setGiven(given.slice(0, -1));
    setUndone(true);
    if (given.length === 1) change({ gradedAt: null });
    void undoGrade(draft.owner, last.reviewId, async (reviewId) => keep([{ kind: 'undo', reviewId, undoesId: last.reviewId }]));
  };
  return { given: last, isUndone, grade, undo };
}
