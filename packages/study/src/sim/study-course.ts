import { applyReview } from '../apply-review.ts';
import { toIsoDate } from '../iso-date.ts';
import type { Memory } from '../memory.ts';
import { memoryFor } from '../memory.ts';
import type { Prediction } from '../calibration.ts';
import { recallOn } from '../recall-on.ts';
import type { Card } from '../study-types.ts';
import type { Learner } from './learner.ts';
import type { Course } from './make-course.ts';

/** The first day of every simulated course: a Monday. */
export const FIRST_DAY = 20_605;

/** What a way of studying knows on a day: cards by the default weights, and for greedy the learner's own memory. */
export interface Situation {
  course: Course;
  share: number;
  /** days since the first */
  day: number;
  cards: readonly (Card | null)[];
  learner: Learner;
}

/** Places of the questions to answer on a day, in their order: whichever are met already are reviews. */
export type Policy = (situation: Situation) => number[];

export interface Outcome {
  /** mean true recall on the date over all questions, in the morning before anything is done */
  recall: number;
  met: number;
  reviews: number;
  predictions: Prediction[];
}

/** @throws Error when a way of studying goes over a day's minutes: then nothing could be compared */
function checkCap(minutes: number, cap: number): void {
  if (minutes > cap + 1e-6) throw new Error(`${minutes} minutes on a day of ${cap}`);
}

/** One learner studies a course in one way. */
export function studyCourse(course: Course, share: number, { policy, learner }: { policy: Policy; learner: Learner }): Outcome {
  const cards: (Card | null)[] = course.minutes.map(() => null);
  const predictions: Prediction[] = [];
  for (const [day, cap] of course.caps.entries()) {
    if (cap === 0) continue;
    const on = toIsoDate(FIRST_DAY + day);
    let minutes = 0;
    for (const place of policy({ course, share, day, cards, learner })) {
      const card = cards[place] ?? null;
      minutes += (course.minutes[place] ?? 0) * (card ? share : 1);
      const grade = learner.answer(place, day);
      if (card) predictions.push({ predicted: recallOn(card, on), grade });
      cards[place] = applyReview(card, { id: '', kind: 'grade', grade, studiedOn: on, happenedAt: new Date(0) });
    }
    checkCap(minutes, cap);
  }
  const recalls = course.minutes.map((_, place) => learner.recall(place, course.caps.length));
  const met = learner.states.size / recalls.length;
  return { recall: recalls.reduce((a, b) => a + b, 0) / recalls.length, met, reviews: predictions.length, predictions };
}

/** The memory that a plan expects of anybody. */
export const USUAL_MEMORY: Memory = memoryFor();
