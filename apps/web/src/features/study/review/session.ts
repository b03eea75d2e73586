import type { DueItem } from '@whetstone/contracts/attempts';
import type { Grade } from '@whetstone/contracts/study-shared';

/** One showing of a question: the first, or once more because it was not known. */
export interface Turn {
  item: DueItem;
  isAgain: boolean;
}

/** What was done with a turn; null as its grade when the question was set aside. */
export interface Given {
  reviewId: string;
  slug: string;
  grade: Grade | null;
}

export interface Session {
  turns: readonly Turn[];
  /** which turn it is; as many as there are when all are done */
  at: number;
  isFlipped: boolean;
  given: readonly Given[];
}

export const startSession = (items: readonly DueItem[]): Session => ({
  turns: items.map((item) => ({ item, isAgain: false })),
  at: 0,
  isFlipped: false,
  given: [],
});

export const turnOf = ({ turns, at }: Session): Turn | null => turns[at] ?? null;

export const flip = (session: Session): Session => (turnOf(session) === null ? session : { ...session, isFlipped: true });

/** Goes on to the next turn. What was not known comes once more, at the end. */
export function settle(session: Session, reviewId: string, grade: Grade | null): Session {
  const turn = turnOf(session);
  if (turn === null) return session;
  const { item } = turn;
  return {
    turns: grade === 1 ? [...session.turns, { item, isAgain: true }] : session.turns,
    at: session.at + 1,
    isFlipped: false,
    given: [...session.given, { reviewId, slug: item.question.slug, grade }],
  };
}

/** Takes the last one back: it lies turned over again, and what it brought to the end is not there. */
export function undo(session: Session): Session {
  const last = session.given.at(-1);
  if (last === undefined) return session;
  return {
    turns: last.grade === 1 ? session.turns.slice(0, -1) : session.turns,
    at: session.at - 1,
    isFlipped: true,
    given: session.given.slice(0, -1),
  };
}
