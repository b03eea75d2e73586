import type { DueItem } from '@whetstone/contracts/attempts';
import type { Grade } from '@whetstone/contracts/study-shared';
import { useState } from 'react';
import { keepWork } from '#src/work/engine.ts';
import type { Piece } from '#src/work/piece.ts';
import { useActiveTime } from '../use-active-time.ts';
import { undoGrade } from '../use-grading.ts';
import { flip, type Session, settle, startSession, turnOf, undo } from './session.ts';

export interface Reviewing {
  session: Session;
  /** what was done last, for the toast */
  last: 'graded' | 'set-aside' | 'undone' | 'failed' | null;
  flip: () => void;
  grade: (grade: Grade) => void;
  setAside: () => void;
  undo: () => void;
  restart: (items: readonly DueItem[]) => void;
}

/** A review session of a person: what is done on the screen, and what goes to the outbox for it. */
export function useReview(owner: string, items: readonly DueItem[]): Reviewing {
  const [session, setSession] = useState(() => startSession(items));
  const [last, setLast] = useState<Reviewing['last']>(null);
  const activeTime = useActiveTime();
  const turn = turnOf(session);

  const keep = (before: Session, about: DueItem['question'], piece: Piece): void => {
    keepWork(owner, { about: { slug: about.slug, title: about.title }, pieces: [piece] }).catch(() => {
      setSession(before);
      setLast('failed');
    });
  };
  const done = (grade: Grade | null): void => {
    if (turn === null || !session.isFlipped) return;
    const { question } = turn.item;
    const [reviewId, durationMs] = [crypto.randomUUID(), activeTime()];
    setSession(settle(session, reviewId, grade));
    setLast(grade === null ? 'set-aside' : 'graded');
    const { slug, version } = question;
    const piece: Piece =
      grade === null ? { kind: 'suspend', reviewId, question: slug } : { kind: 'grade', reviewId, question: slug, version, grade, attemptId: null, durationMs };
    keep(session, question, piece);
  };
  const takeBack = (): void => {
    const given = session.given.at(-1);
    if (given === undefined) return;
    const before = undo(session);
    const question = turnOf(before)?.item.question;
    setSession(before);
    setLast('undone');
    activeTime();
    if (question === undefined) return;
    void undoGrade(owner, given.reviewId, async (reviewId) => {
      const piece: Piece = given.grade === null ? { kind: 'resume', reviewId, question: given.slug } : { kind: 'undo', reviewId, undoesId: given.reviewId };
      keep(session, question, piece);
    });
  };
  const restart = (wanted: readonly DueItem[]): void => {
    setSession(startSession(wanted));
    setLast(null);
  };
  return { session, last, flip: () => setSession(flip(session)), grade: (grade) => done(grade), setAside: () => done(null), undo: takeBack, restart };
}
