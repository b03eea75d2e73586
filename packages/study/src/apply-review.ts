import { type Card as FsrsCard, createEmptyCard, State } from 'ts-fsrs';
import { daysBetween, toDayNumber, toIsoDate } from './iso-date.ts';
import { FSRS_GRADES, schedulerFor } from './scheduler.ts';
import type { AsideEntry, Card, GradeEntry, IsoDate, Weights } from './study-types.ts';

const DAY_MS = 86_400_000;
const midnight = (date: IsoDate): Date => new Date(toDayNumber(date) * DAY_MS);

function toFsrsCard(card: Card): FsrsCard {
  return {
    ...createEmptyCard(midnight(card.lastStudiedOn)),
    due: midnight(card.dueOn),
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
    state: State.Review,
    last_review: midnight(card.lastStudiedOn),
  };
}

/** A traveller's date may go back by a day; to memory that is the same day. */
const laterOf = (card: Card | null, on: IsoDate): IsoDate => (card && daysBetween(on, card.lastStudiedOn) > 0 ? card.lastStudiedOn : on);

function applyGrade(card: Card | null, entry: GradeEntry, weights: Weights): Card {
  const on = laterOf(card, entry.studiedOn);
  const before = card ? toFsrsCard(card) : createEmptyCard(midnight(on));
  const after = schedulerFor(weights).next(before, midnight(on), FSRS_GRADES[entry.grade]).card;
  return {
    stability: after.stability,
    difficulty: after.difficulty,
    lastReviewedAt: entry.happenedAt,
    lastStudiedOn: on,
    dueOn: toIsoDate(after.due.getTime() / DAY_MS),
    reps: after.reps,
    lapses: after.lapses,
    isSuspended: card?.isSuspended ?? false,
  };
}

/**
 * The card after one more entry, which has to come after all others of the log (`compareEntries`); for one that arrives
 * late, and for an undo, the card is made anew by `rebuildCard`. To set aside what was never graded changes nothing.
 * The scheduling is that of FSRS-6 by whole days of the person's calendar.
 * @param card null when nothing was graded yet
 */
export function applyReview(card: Card | null, entry: GradeEntry | AsideEntry, weights?: Weights): Card | null {
  if (entry.kind === 'grade') return applyGrade(card, entry, weights);
  return card && { ...card, isSuspended: entry.kind === 'suspend' };
}
