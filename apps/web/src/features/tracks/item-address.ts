import type { TrackView } from '@whetstone/contracts/tracks';
import { paths } from '#src/paths.ts';

type Item = Pick<TrackView['steps'][number]['items'][number], 'kind' | 'slug'>;

/** Where an item of a track stands; a question is given its track, so that its page knows what comes next. */
export function itemAddress({ kind, slug }: Item, track?: string): string {
  if (kind === 'question') return paths.question(slug, track);
  return { article: paths.article, guide: paths.guide, salary: paths.salary }[kind](slug);
}
