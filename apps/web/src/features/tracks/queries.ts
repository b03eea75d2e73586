import { queryOptions } from '@tanstack/react-query';
import { getTrack, listTracks } from '@whetstone/contracts/tracks';
import { call } from '#src/lib/call.ts';

export const trackList = () => queryOptions({ queryKey: ['tracks'], queryFn: ({ signal }) => call(listTracks, {}, signal) });

export const trackBySlug = (slug: string) =>
  queryOptions({ queryKey: ['tracks', slug], queryFn: ({ signal }) => call(getTrack, { params: { slug } }, signal) });
