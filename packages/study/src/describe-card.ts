import { clampDueOn } from './clamp-due-on.ts';
import { recallOn } from './recall-on.ts';
import { shownProbability } from './shown-likely.ts';
import type { Card, IsoDate, Weights } from './study-types.ts';

/** Lapses from which on a card wants a decision: rewrite the answer, set it aside, or begin anew. */
export const LEECH_LAPSES = 8;

export interface CardDescription {
  dueOn: IsoDate;
  /** recall today, between 0.01 and 0.99 */
  recall: number;
  reps: number;
  lapses: number;
  isSuspended: boolean;
  isLeech: boolean;
}

/** What is shown of a card: its due date held before the interview, and recall today. */
export function describeCard(card: Card, { today, targetOn, weights }: { today: IsoDate; targetOn: IsoDate | null; weights?: Weights }): CardDescription {
  return {
    dueOn: clampDueOn(card.dueOn, targetOn, today),
    recall: shownProbability(recallOn(card, today, weights)),
    reps: card.reps,
    lapses: card.lapses,
    isSuspended: card.isSuspended,
    isLeech: card.lapses >= LEECH_LAPSES,
  };
}
