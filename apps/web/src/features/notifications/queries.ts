import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getMyMail } from '@whetstone/contracts/mail';
import { getMyFeed, listNotifications } from '@whetstone/contracts/notifications';
import { call } from '#src/lib/call.ts';

export const notificationList = () =>
  infiniteQueryOptions({
    queryKey: ['notifications'],
    queryFn: ({ pageParam, signal }) => call(listNotifications, { query: pageParam === null ? {} : { cursor: pageParam } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 0,
  });

export const myMail = () => queryOptions({ queryKey: ['my-mail'], queryFn: ({ signal }) => call(getMyMail, {}, signal), staleTime: 0 });

export const myFeed = () => queryOptions({ queryKey: ['my-feed'], queryFn: ({ signal }) => call(getMyFeed, {}, signal), staleTime: 0 });
