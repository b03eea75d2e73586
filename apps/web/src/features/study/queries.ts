import { queryOptions } from '@tanstack/react-query';
import { getAttempt, getMyQuestion } from '@whetstone/contracts/attempts';
import { call } from '#src/lib/call.ts';

/** What the candidate has with a question. */
export const myQuestion = (slug: string) =>
  queryOptions({ queryKey: ['study', 'question', slug], queryFn: ({ signal }) => call(getMyQuestion, { params: { slug } }, signal), staleTime: 0 });

/** An attempt with its revisions. Asked again when one comes back to the window: another device may have gone on. */
export const myAttempt = (id: string) =>
  queryOptions({
    queryKey: ['study', 'attempt', id],
    queryFn: ({ signal }) => call(getAttempt, { params: { id } }, signal),
    staleTime: 0,
    refetchOnWindowFocus: true,
  });
