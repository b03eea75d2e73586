import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { listMentors, listMyConsents, listMyPeople, listWhoReadMe } from '@whetstone/contracts/consents';
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
