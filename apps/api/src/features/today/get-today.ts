import type { TodayView } from '@whetstone/contracts/study-plan';
import { LEECH_LAPSES } from '@whetstone/study/describe-card';
import type { Actor } from '../../actor.ts';
import { toDateColumn } from '../../date-column.ts';
import type { Deps } from '../../deps.ts';
import type { Scope } from '../plan/choose-scope.ts';
import { planToday } from '../plan/plan-today.ts';
import { presentNext } from '../plan/present-plan.ts';
import { listTodayItems } from './present-today.ts';
import { readStreak } from './read-streak.ts';
import { readWeek } from './read-week.ts';

const MOST_LEECHES = 50;

/** What waits for a decision: lapsed too often, and not set aside. */
function listLeeches({ wanted, more, rest }: Scope): TodayView['leeches'] {
  const leeches = [...wanted, ...more, ...rest].filter(({ card }) => card !== null && !card.isSuspended && card.lapses >= LEECH_LAPSES);
  return leeches.slice(0, MOST_LEECHES).map(({ question }) => question);
}

/** All that is due, counted by the index: for who has more of it than is read. */
async function countDue({ db }: Pick<Deps, 'db'>, personId: string, today: string): Promise<number> {
  return db.card.count({ where: { personId, isSuspended: false, dueOn: { lte: toDateColumn(today) } } });
}

/** What the actor has to do today. */
export async function getToday(deps: Pick<Deps, 'db'>, { personId }: Actor): Promise<TodayView> {
  const { db } = deps;
  const { state, scope, day } = await planToday(deps, personId);
  const { clock, preferences, done } = state;
  const dueCount = state.isCut ? await countDue(deps, personId, clock.today) : day.dueCount;
  const unread = Math.max(0, dueCount - day.dueCount);
  return {
    on: clock.today,
    next: presentNext(scope, clock.today),
    capMinutes: day.capMinutes,
    doneMinutes: done.minutes,
    leftMinutes: Math.max(0, day.capMinutes - done.minutes),
    items: listTodayItems(state, scope, day),
    dueCount,
    waitingCount: day.waitingCount + unread,
    backlog: { count: day.waitingCount + unread, minutes: day.waitingMinutes },
    week: await readWeek(db, personId, { today: clock.today, goalMinutes: preferences.weeklyGoalMinutes }),
    streak: await readStreak(db, personId, { today: clock.today, isShown: preferences.isStreakShown }),
    leeches: listLeeches(scope),
  };
}
