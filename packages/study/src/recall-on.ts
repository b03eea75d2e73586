import { daysBetween } from './iso-date.ts';
import { memoryFor } from './memory.ts';
import type { Card, IsoDate, Weights } from './study-types.ts';

/** The probability, 0 to 1, that what a card stands for is remembered on a date: the forgetting curve of FSRS-6. */
export function recallOn(card: Pick<Card, 'stability' | 'lastStudiedOn'>, on: IsoDate, weights?: Weights): number {
  return memoryFor(weights).recall(Math.max(0, daysBetween(card.lastStudiedOn, on)), card.stability);
}
