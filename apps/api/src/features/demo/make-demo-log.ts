import { randomUUID } from 'node:crypto';
import type { Prisma } from '@whetstone/db/generated/client';
import { applyReview } from '@whetstone/study/apply-review';
import { addDays, daysBetween } from '@whetstone/study/iso-date';
import { recallOn } from '@whetstone/study/recall-on';
import type { Card, Grade } from '@whetstone/study/study-types';
import { toDateColumn } from '../../date-column.ts';
import type { StudyClock } from '../study-clock/open-clock.ts';

interface Question {
  id: string;
  version: number;
  minutes: number;
}

export interface DemoLog {
  attempts: Prisma.AttemptCreateManyInput[];
  reviews: Prisma.ReviewCreateManyInput[];
}

/** How the first answers came out, one after the other, and the reviews after them: mostly well, now and then not. */
const FIRST: readonly Grade[] = [3, 2, 3, 1, 3, 4, 3, 2, 3, 3, 1, 3, 4, 2];
const LATER: readonly Grade[] = [3, 3, 2, 4, 1, 3, 3];
const FIRST_DAY = 21;
const DAYS_APART = 1.5;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const at = <T>(list: readonly T[], index: number, otherwise: T): T => list[index % list.length] ?? otherwise;

/** What was done with one question from the first answer until yesterday: graded again whenever it was due. */
function logQuestion(
  { id: questionId, version, minutes }: Question,
  { place, personId, clock }: { place: number; personId: string; clock: StudyClock },
): DemoLog {
  const reviews: Prisma.ReviewCreateManyInput[] = [];
  const attemptId = randomUUID();
  const seen = { personId, questionId, version };
  let card: Card | null = null;
  let on = addDays(clock.today, -Math.round(FIRST_DAY - place * DAYS_APART));
  while (on < clock.today) {
    const grade = card === null ? at(FIRST, place, 3) : at(LATER, place + reviews.length, 3);
    const happenedAt = new Date(clock.now.getTime() - daysBetween(on, clock.today) * DAY_MS + place * MINUTE_MS - 60 * MINUTE_MS);
    const entry = { id: randomUUID(), kind: 'grade' as const, grade, happenedAt, studiedOn: on };
    const [predictedRecall, share]: [number | null, number] = card === null ? [null, 1] : [recallOn(card, on), 1 / 3];
    const durationMs = Math.round(minutes * share * (0.8 + (place % 5) / 10) * MINUTE_MS);
    const dates = { happenedAt, createdAt: happenedAt, studiedOn: toDateColumn(on) };
    reviews.push({ ...seen, ...dates, id: entry.id, kind: 'grade', attemptId: card === null ? attemptId : null, grade, durationMs, predictedRecall });
    card = applyReview(card, entry);
    on = card && card.dueOn > on ? card.dueOn : addDays(on, 1);
  }
  const [first] = reviews;
  const attempts = first ? [{ ...seen, id: attemptId, startedAt: first.happenedAt, studiedOn: first.studiedOn }] : [];
  return { attempts, reviews };
}

/** Three weeks of study before now, the same whenever it is made but for its dates. */
export function makeDemoLog(questions: readonly Question[], personId: string, clock: StudyClock): DemoLog {
  const logs = questions.map((question, place) => logQuestion(question, { place, personId, clock }));
  return { attempts: logs.flatMap(({ attempts }) => attempts), reviews: logs.flatMap(({ reviews }) => reviews) };
}
