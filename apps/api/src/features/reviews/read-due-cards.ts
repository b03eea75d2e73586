import { addDays } from '@whetstone/study/iso-date';
import type { Card } from '@whetstone/study/study-types';
import type { StudyClock } from '../study-clock/open-clock.ts';
import type { Runner } from './review-state.ts';
import { isPublicQuestion } from '../questions/public-question.ts';

/** How many are sent at a time. */
const MOST = 50;

export interface DueCard extends Card {
  questionId: string;
  /** the current one */
  version: number;
}

interface Due {
  /** most at risk first: how far the time since the last answer goes beyond what the memory holds */
  cards: DueCard[];
  /** all of them, whether it is sent or not */
  count: number;
}

interface Day {
  clock: StudyClock;
  /** reviews that the plan has for the day, due or not */
  plannedIds: readonly string[];
}

/**
 * The cards that are due by the person's own date or planned for it, most at risk first. On the day before an interview everything
 * is due, once. What is suspended, or public no more, is left out.
 */
export async function readDueCards(db: Pick<Runner, '$queryRaw'>, personId: string, { clock: { today, targetOn }, plannedIds }: Day): Promise<Due> {
  const isLastDay = targetOn !== null && addDays(targetOn, -1) === today;
  const rows = await db.$queryRaw<(DueCard & { count: bigint })[]>`
    SELECT c.question_id AS "questionId", q.current_version AS version, c.stability, c.difficulty, c.last_reviewed_at AS "lastReviewedAt",
      c.last_studied_on::text AS "lastStudiedOn", c.due_on::text AS "dueOn", c.reps, c.lapses, c.is_suspended AS "isSuspended", count(*) OVER () AS count
    FROM card c JOIN question q ON q.id = c.question_id
    WHERE c.person_id = ${personId}::uuid AND NOT c.is_suspended
      AND (c.due_on <= ${today}::date OR ((${isLastDay} OR c.question_id = ANY(${[...plannedIds]})) AND c.last_studied_on < ${today}::date))
      AND ${isPublicQuestion('q')}
    ORDER BY (${today}::date - c.last_studied_on) / c.stability DESC, c.question_id LIMIT ${MOST}`;
  return { cards: rows.map(({ count: _count, ...card }) => card), count: Number(rows[0]?.count ?? 0) };
}
