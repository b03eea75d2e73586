import * as z from 'zod/mini';
import { publicRead } from './endpoint.ts';
import { LinkView, QuestionParam, SlugParam, SlugParams, SourceView, VersionInfo } from './shared.ts';

export const TrackListItem = z.object({
  slug: z.string(),
  title: z.string(),
  days: z.int(),
  summaryHtml: z.string(),
  guide: z.nullable(LinkView),
  questionCount: z.int(),
  /** minutes of the questions and readings together */
  minutes: z.int(),
  /** how many of them are for the readings; the others are what answering takes, without reading a model answer */
  readingMinutes: z.int(),
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
  readingMinutes: z.int(),
  steps: z.array(
    z.object({
      title: z.string(),
      fromDay: z.int(),
      toDay: z.int(),
      introHtml: z.string(),
      minutes: z.int(),
      readingMinutes: z.int(),
      items: z.array(TrackItem),
    }),
  ),
  sources: z.array(SourceView),
  version: VersionInfo,
});
export type TrackView = z.infer<typeof TrackView>;

const Neighbour = z.object({
  slug: z.string(),
  title: z.string(),
  /** what the track has between the two questions: readings, pages */
  between: z.array(TrackItem),
});

/** A question's place in a track, counted over the track's questions; null where there is no such track, or it does not hold the question. */
export const TrackPlaceView = z.object({
  place: z.nullable(
    z.object({
      track: LinkView,
      step: z.object({ title: z.string(), fromDay: z.int(), toDay: z.int() }),
      number: z.int(),
      count: z.int(),
      previous: z.nullable(Neighbour),
      next: z.nullable(Neighbour),
    }),
  ),
});
export type TrackPlace = NonNullable<z.infer<typeof TrackPlaceView>['place']>;

export const TrackPlaceParams = z.strictObject({ slug: SlugParam, question: QuestionParam });

export const listTracks = publicRead('/api/tracks', z.object({ items: z.array(TrackListItem) }), {
  summary: 'All study tracks',
  description: 'One entry a track, with its days, questions and minutes of work.',
  gives: 'Every track, in the order in which they are shown.',
  tags: ['Tracks'],
});
export const getTrack = publicRead('/api/tracks/:slug', TrackView, {
  summary: 'One study track',
  description: 'Its steps by days, each with what to do and how long it takes.',
  gives: 'The track as it stands now.',
  tags: ['Tracks'],
  params: SlugParams,
});
export const getTrackPlace = publicRead('/api/tracks/:slug/places/:question', TrackPlaceView, {
  summary: 'Where a question stands in a track',
  description: 'Its number among the questions of the track, its step, and the questions before and after it.',
  gives: 'The place, or null where there is no such track or it does not hold the question.',
  tags: ['Tracks'],
  params: TrackPlaceParams,
});
