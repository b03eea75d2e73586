import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { CallInput } from '@whetstone/contracts/call';
import { getQuestion, getQuestionChanges, getQuestionVersion, listQuestions } from '@whetstone/contracts/questions';
import { call } from '#src/lib/call.ts';
import type { QuestionFilters } from '#src/paths.ts';

const PAGES = ['questions', 'pages'] as const;
const pagesKey = (filters: QuestionFilters) => [...PAGES, filters] as const;

type Query = NonNullable<CallInput<typeof listQuestions>['query']>;

/** The bank under the filters of the address. They are sent as they stand there: the API judges them. */
export const questionPages = (filters: QuestionFilters) =>
  infiniteQueryOptions({
    queryKey: pagesKey(filters),
    queryFn: ({ pageParam, signal }) => {
      const query = { ...filters, ...(pageParam === null ? {} : { cursor: pageParam }) } as Query;
      return call(listQuestions, { query }, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });

/** The filters of the list that stands on the screen; null where none does. */
export function listOnScreen(client: QueryClient): QuestionFilters | null {
  const active = client.getQueryCache().findAll({ queryKey: PAGES, type: 'active' });
  const key = active.find(({ state }) => state.data !== undefined)?.queryKey as ReturnType<typeof pagesKey> | undefined;
  return key?.[2] ?? null;
}

export const questionBySlug = (slug: string) =>
  queryOptions({ queryKey: ['questions', 'one', slug], queryFn: ({ signal }) => call(getQuestion, { params: { slug } }, signal) });

export const questionVersion = (slug: string, number: string) =>
  queryOptions({
    queryKey: ['questions', 'one', slug, number],
    queryFn: ({ signal }) => call(getQuestionVersion, { params: { slug, number } }, signal),
  });

/** Two versions side by side; numbers as they stand in the address, for the API to judge. */
export const questionChanges = (slug: string, pair: { from?: string | undefined; to?: string | undefined }) =>
  queryOptions({
    queryKey: ['questions', 'one', slug, 'changes', pair.from ?? null, pair.to ?? null],
    queryFn: ({ signal }) => call(getQuestionChanges, { params: { slug }, query: pair }, signal),
  });
