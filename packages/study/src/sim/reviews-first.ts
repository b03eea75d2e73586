import { toIsoDate } from '../iso-date.ts';
import { recallOn } from '../recall-on.ts';
import { FIRST_DAY, type Policy } from './study-course.ts';
import { takeWhatFits } from './take-what-fits.ts';

/** As FSRS is used everywhere: what is due first, most at risk before the rest, and new questions in the minutes that remain. */
export const reviewsFirst: Policy = ({ course, share, day, cards }) => {
  const on = toIsoDate(FIRST_DAY + day);
  const room = { minutes: course.caps[day] ?? 0 };
  const all = course.minutes.map((minutes, place) => ({ place, minutes, card: cards[place] ?? null }));
  const due = all
    .flatMap(({ place, minutes, card }) => (card && card.dueOn <= on ? [{ place, minutes: minutes * share, recall: recallOn(card, on) }] : []))
    .toSorted((a, b) => a.recall - b.recall || a.place - b.place);
  const reviewed = takeWhatFits(due, room);
  const met = takeWhatFits(
    all.filter(({ card }) => !card),
    room,
  );
  return [...reviewed, ...met].map(({ place }) => place);
};
