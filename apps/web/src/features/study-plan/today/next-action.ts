import type { TodayItem, TodayView } from '@whetstone/contracts/study-plan';

export interface Todo {
  rounds: number;
  reviews: number;
  fresh: number;
  readings: number;
}

/** What of today's list is not done, counted by its kinds. */
export function countTodo({ items }: Pick<TodayView, 'items'>): Todo {
  const left = items.filter(({ isDone }) => !isDone);
  const count = (wanted: TodayItem['kind']): number => left.filter(({ kind }) => kind === wanted).length;
  return { rounds: count('round'), reviews: count('review'), fresh: count('new'), readings: count('reading') };
}

/** The first thing of the list that is not done; null when all is. */
export function nextItem({ items }: Pick<TodayView, 'items'>): TodayItem | null {
  return items.find(({ isDone }) => !isDone) ?? null;
}

export type Run = { kind: 'reviews'; items: TodayItem[] } | { kind: 'one'; item: TodayItem };

/** The list with reviews that follow each other taken together, since they are done in one session. */
export function runsOf(items: readonly TodayItem[]): Run[] {
  const runs: Run[] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (item.kind !== 'review') runs.push({ kind: 'one', item });
    else if (last?.kind === 'reviews') last.items.push(item);
    else runs.push({ kind: 'reviews', items: [item] });
  }
  return runs;
}
