import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { listMentors, listMyConsents, listMyPeople, listWhoReadMe, getMenteeProgress, listMenteeRounds } from '@whetstone/contracts/consents';
import { call } from '#src/lib/call.ts';

export const mentorList = () => queryOptions({ queryKey: ['mentors'], queryFn: ({ signal }) => call(listMentors, {}, signal) });

export const myConsents = () => queryOptions({ queryKey: ['consents'], queryFn: ({ signal }) => call(listMyConsents, {}, signal), staleTime: 0 });

/** Each look is written down with the people, so it is not asked more often than the screen is opened. */
export const myPeople = () => queryOptions({ queryKey: ['my-people'], queryFn: ({ signal }) => call(listMyPeople, {}, signal), staleTime: 5_000 });

export const whoReadMe = () =>
  infiniteQueryOptions({
    queryKey: ['who-read-me'],
    queryFn: ({ pageParam, signal }) => call(listWhoReadMe, { query: pageParam === null ? {} : { cursor: pageParam } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 0,
  });

/** What somebody lets a mentor see is never shown from before: the grant may be gone. */
export const menteeProgress = (id: string) =>
  queryOptions({ queryKey: ['people', id, 'progress'], queryFn: ({ signal }) => call(getMenteeProgress, { params: { id } }, signal), staleTime: 0, gcTime: 0 });

export const menteeRounds = (id: string) =>
  queryOptions({ queryKey: ['people', id, 'rounds'], queryFn: ({ signal }) => call(listMenteeRounds, { params: { id } }, signal), staleTime: 0, gcTime: 0 });
