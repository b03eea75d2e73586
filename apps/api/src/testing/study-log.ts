import { randomUUID } from 'node:crypto';
import { addDays } from '@whetstone/study/iso-date';
import { toDateColumn } from '../date-column.ts';
import { rebuildCards } from '../features/reviews/rebuild-cards.ts';
import { readStudyClock } from '../features/study-clock/read-study-clock.ts';
import type { TestApp } from './build-test-app.ts';

export interface LoggedGrade {
  questionId: string;
  /** how long ago, in the person's own days */
  daysAgo: number;
  grade: number;
  minutes?: number;
  predicted?: number | null;
}

/** Writes grades into a person's log as if they had been given then, and the cards that follow. */
export async function logGrades({ db }: Pick<TestApp, 'db'>, personId: string, grades: readonly LoggedGrade[]): Promise<void> {
  const { now, today } = await readStudyClock(db, personId);
  await db.review.createMany({
    data: grades.map(({ questionId, daysAgo, grade, minutes = 5, predicted = null }) => ({
      personId,
      id: randomUUID(),
      kind: 'grade',
      questionId,
      version: 1,
      grade,
      happenedAt: new Date(now.getTime() - daysAgo * 86_400_000),
      studiedOn: toDateColumn(addDays(today, -daysAgo)),
      durationMs: minutes * 60_000,
      predictedRecall: predicted,
    })),
  });
  await db.$transaction(async (tx) => rebuildCards(tx, personId));
}
