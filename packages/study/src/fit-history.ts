import { daysBetween, toDayNumber } from './iso-date.ts';
import type { Memory } from './memory.ts';
import { entriesThatCount } from './rebuild-card.ts';
import type { Grade, LogEntry } from './study-types.ts';

/** The answers to one question: days since the one before (0 for the first), and on which day. */
export interface History {
  answers: { grade: Grade; elapsedDays: number; day: number }[];
}

/** What memory has to go by in a log: grades that count, in their order. */
export function readHistory(log: readonly LogEntry[]): History {
  let last: string | null = null;
  const answers = entriesThatCount(log).flatMap((entry) => {
    if (entry.kind !== 'grade') return [];
    const elapsedDays: number = last === null ? 0 : Math.max(0, daysBetween(last, entry.studiedOn));
    last = entry.studiedOn;
    return [{ grade: entry.grade, elapsedDays, day: toDayNumber(entry.studiedOn) }];
  });
  return { answers };
}

/** Whether a memory can be judged by an answer: it is no first one, and at least a night has passed. */
const canJudge = (index: number, elapsedDays: number): boolean => index > 0 && elapsedDays > 0;

/** The days of all answers by which a memory can be judged, in their order. */
export function judgedDays(histories: readonly History[]): number[] {
  const days = histories.flatMap(({ answers }) => answers.flatMap(({ elapsedDays, day }, index) => (canJudge(index, elapsedDays) ? [day] : [])));
  return days.toSorted((a, b) => a - b);
}

const LEAST = 1e-6;

/**
 * The log loss of predicted recall, summed over the answers of some days.
 * @param fromDay the first day that counts
 * @param untilDay the day after the last
 */
export function sumLoss(
  memory: Memory,
  histories: readonly History[],
  { fromDay, untilDay }: { fromDay: number; untilDay: number },
): { loss: number; count: number } {
  let loss = 0;
  let count = 0;
  for (const { answers } of histories) {
    let state = memory.first(answers[0]?.grade ?? 3);
    for (let index = 1; index < answers.length; index += 1) {
      const answer = answers[index];
      if (!answer || answer.day >= untilDay) break;
      const recall = memory.recall(answer.elapsedDays, state.stability);
      if (answer.day >= fromDay && canJudge(index, answer.elapsedDays)) {
        loss -= Math.log(Math.max(LEAST, answer.grade === 1 ? 1 - recall : recall));
        count += 1;
      }
      state = memory.after(state, recall, answer.grade);
    }
  }
  return { loss, count };
}
