import { queryOptions } from '@tanstack/react-query';
import { getTrack, getTrackPlace, listTracks } from '@whetstone/contracts/tracks';
import { call } from '#src/lib/call.ts';

export const trackList = () => queryOptions({ queryKey: ['tracks'], queryFn: ({ signal }) => call(listTracks, {}, signal) });

export const trackBySlug = (slug: string) =>
  queryOptions({ queryKey: ['tracks', slug], queryFn: ({ signal }) => call(getTrack, { params: { slug } }, signal) });

/** Where a question stands in a track; null where the address names no such track. */
export const trackPlace = (slug: string, question: string) =>
  queryOptions({
    queryKey: ['tracks', slug, 'places', question],
    queryFn: async ({ signal }) => (await call(getTrackPlace, { params: { slug, question } }, signal)).place,
  });
