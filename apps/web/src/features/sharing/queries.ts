import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { listMentors, listMyConsents, listMyPeople, listWhoReadMe } from '@whetstone/contracts/consents';
import { getMenteeNote, getMenteePlan, getMenteeProgress, listMenteeRounds } from '@whetstone/contracts/mentees';
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

/** Never shown from before, since the grant may be gone; and asked once a visit, since each look is written down with whose it is. */
const ONE_LOOK = { staleTime: 0, gcTime: 0, refetchOnReconnect: false, refetchOnWindowFocus: false };

export const menteeProgress = (id: string) =>
  queryOptions({ queryKey: ['people', id, 'progress'], queryFn: ({ signal }) => call(getMenteeProgress, { params: { id } }, signal), ...ONE_LOOK });

export const menteeRounds = (id: string) =>
  queryOptions({ queryKey: ['people', id, 'rounds'], queryFn: ({ signal }) => call(listMenteeRounds, { params: { id } }, signal), ...ONE_LOOK });

export const menteePlan = (id: string) =>
  queryOptions({ queryKey: ['people', id, 'plan'], queryFn: ({ signal }) => call(getMenteePlan, { params: { id } }, signal), ...ONE_LOOK });

/** Asked anew with each visit, and never while it is written. */
export const menteeNote = (id: string) =>
  queryOptions({ queryKey: ['people', id, 'note'], queryFn: ({ signal }) => call(getMenteeNote, { params: { id } }, signal), ...ONE_LOOK });
