import type { TrackTarget } from './list-track-targets.ts';

const sum = (values: readonly { minutes: number | null }[]): number => values.reduce((total, { minutes }) => total + (minutes ?? 0), 0);

/** What items take in all, and how much of it is reading; guides and pay pages have no length of their own. */
export function sumMinutes(items: readonly Pick<TrackTarget, 'kind' | 'minutes'>[]): { minutes: number; readingMinutes: number } {
  return { minutes: sum(items), readingMinutes: sum(items.filter(({ kind }) => kind === 'article')) };
}
