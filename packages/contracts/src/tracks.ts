import * as z from 'zod/mini';
import { publicRead } from './endpoint.ts';
import { LinkView, SlugParams, SourceView, VersionInfo } from './shared.ts';

export const TrackListItem = z.object({
  slug: z.string(),
  title: z.string(),
  days: z.int(),
  summaryHtml: z.string(),
  guide: z.nullable(LinkView),
  questionCount: z.int(),
  /** minutes of the questions and readings together */
  minutes: z.int(),
});

/** One thing to do; `minutes` is null for a guide or pay page. */
export const TrackItem = z.object({
  kind: z.enum(['question', 'article', 'guide', 'salary']),
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  minutes: z.nullable(z.int()),
  noteHtml: z.string(),
});

export const TrackView = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  days: z.int(),
  guide: z.nullable(LinkView),
  summaryHtml: z.string(),
  minutes: z.int(),
  steps: z.array(z.object({ title: z.string(), fromDay: z.int(), toDay: z.int(), introHtml: z.string(), minutes: z.int(), items: z.array(TrackItem) })),
  sources: z.array(SourceView),
  version: VersionInfo,
});
export type TrackView = z.infer<typeof TrackView>;

export const listTracks = publicRead('/api/tracks', z.object({ items: z.array(TrackListItem) }), { summary: 'All study tracks', tags: ['Tracks'] });
export const getTrack = publicRead('/api/tracks/:slug', TrackView, { summary: 'One study track', tags: ['Tracks'], params: SlugParams });
