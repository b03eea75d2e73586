import { applyReview } from './apply-review.ts';
import { clampDueOn } from './clamp-due-on.ts';
import { daysBetween } from './iso-date.ts';
import type { Card, Grade, IsoDate, Weights } from './study-types.ts';

const GRADES: readonly Grade[] = [1, 2, 3, 4];

export interface GradeDate {
  grade: Grade;
  dueOn: IsoDate;
  days: number;
}

/**
 * Where each grade would lead, were it given today; dates are held before the interview.
 * @param card null for a question that was never graded
 */
export function listGradeDates(card: Card | null, { today, targetOn, weights }: { today: IsoDate; targetOn: IsoDate | null; weights?: Weights }): GradeDate[] {
  return GRADES.flatMap((grade) => {
    const after = applyReview(card, { id: '', kind: 'grade', grade, happenedAt: new Date(0), studiedOn: today }, weights);
    if (!after) return [];
    const dueOn = clampDueOn(after.dueOn, targetOn, today);
    return [{ grade, dueOn, days: daysBetween(today, dueOn) }];
  });
}
