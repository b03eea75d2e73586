import { expectFirstAnswer, expectReview } from '../expect-answer.ts';
import type { Policy } from './study-course.ts';
import { takeWhatFits } from './take-what-fits.ts';

/** The best expected gain a minute on the date, by the learner's own memory and odds, which nobody can know. */
export const greedy: Policy = ({ course, share, day, learner }) => {
  const { memory, odds } = learner;
  const days = course.caps.length - day;
  const first = expectFirstAnswer(memory, odds, days).recall;
  const uses = course.minutes.map((length, place) => {
    const state = learner.states.get(place);
    if (!state) return { place, minutes: length, worth: first / length };
    const minutes = length * share;
    const after = expectReview(memory, odds, { state, elapsedDays: day - state.lastOn, days }).recall;
    return { place, minutes, worth: (after - learner.recall(place, course.caps.length)) / minutes };
  });
  const best = uses.filter(({ worth }) => worth > 0).toSorted((a, b) => b.worth - a.worth || a.place - b.place);
  return takeWhatFits(best, { minutes: course.caps[day] ?? 0 }).map(({ place }) => place);
};
