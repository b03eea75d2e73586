import { queryOptions } from '@tanstack/react-query';
import { type DeskReview, getDesk, getDeskReview } from '@whetstone/contracts/desk';
import { call } from '#src/lib/call.ts';

/** What waits, with the moment at which the server said it by a clock that nobody can set. */
export const myDesk = () =>
  queryOptions({
    queryKey: ['desk'],
    queryFn: async ({ signal }) => ({ ...(await call(getDesk, {}, signal)), receivedMs: performance.now() }),
    staleTime: 0,
    refetchOnWindowFocus: 'always',
  });

/** A submission under review, with the moment at which the server said how long it is locked. */
export type HeardReview = DeskReview & { receivedMs: number };
export const heard = (review: DeskReview): HeardReview => ({ ...review, receivedMs: performance.now() });

/** Each read is written down with whose it is, so it is asked once a visit. */
export const deskReview = (ticket: string) =>
  queryOptions({
    queryKey: ['desk', 'review', ticket],
    queryFn: async ({ signal }) => heard(await call(getDeskReview, { params: { ticket } }, signal)),
    staleTime: 5_000,
    gcTime: 60_000,
    refetchOnWindowFocus: false,
  });
