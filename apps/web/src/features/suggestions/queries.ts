import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { listMadeSuggestions, listMySuggestions } from '@whetstone/contracts/suggestions';
import { call } from '#src/lib/call.ts';

/** All that is suggested, by whichever side it is seen. */
export const SUGGESTIONS = ['suggestions'] as const;

export const mySuggestions = () =>
  queryOptions({
    queryKey: [...SUGGESTIONS, 'mine'],
    queryFn: ({ signal }) => call(listMySuggestions, {}, signal),
    staleTime: 0,
    refetchOnWindowFocus: true,
  });

export const madeSuggestions = (id: string) =>
  queryOptions({ queryKey: [...SUGGESTIONS, 'made', id], queryFn: ({ signal }) => call(listMadeSuggestions, { params: { id } }, signal), staleTime: 0 });

/** After an answer: what was suggested, and the plan and stars that it may have changed. */
export async function refreshSuggestions(queries: QueryClient): Promise<void> {
  await Promise.all([queries.invalidateQueries({ queryKey: SUGGESTIONS }), queries.invalidateQueries({ queryKey: ['study'] })]);
}
