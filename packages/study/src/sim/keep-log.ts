import { applyReview } from '../apply-review.ts';
import { toIsoDate } from '../iso-date.ts';
import type { Card, GradeEntry } from '../study-types.ts';
import type { Learner } from './learner.ts';
import { FIRST_DAY } from './study-course.ts';

const NEW_A_DAY = 4;

/** The log of a learner who studies by the default weights: each day what is due, and four new questions. One list a question. */
export function keepLog(learner: Learner, { questions, days }: { questions: number; days: number }): GradeEntry[][] {
  const logs: GradeEntry[][] = [];
  const cards: (Card | null)[] = [];
  for (let day = 0; day < days; day += 1) {
    const studiedOn = toIsoDate(FIRST_DAY + day);
    const due = [...cards.keys()].filter((place) => (cards[place]?.dueOn ?? '9') <= studiedOn);
    const fresh = Array.from({ length: Math.min(NEW_A_DAY, questions - cards.length) }, (_, index) => cards.length + index);
    for (const place of [...due, ...fresh]) {
      const grade = learner.answer(place, day);
      const entry: GradeEntry = { id: `${day}-${place}`, kind: 'grade', grade, studiedOn, happenedAt: new Date((FIRST_DAY + day) * 86_400_000 + place) };
      cards[place] = applyReview(cards[place] ?? null, entry);
      (logs[place] ??= []).push(entry);
    }
  }
  return logs;
}
