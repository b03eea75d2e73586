import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { createContext, type LoaderFunctionArgs } from 'react-router';

const FRESH_MS = 60_000;
const KEPT_MS = 30 * 60_000;

/** The cache of server state: one for the browser's app, one for each page that the server renders. */
export function createQueryClient(): QueryClient {
  // A session that has ended is noticed wherever the API says so; who is signed in is then asked anew.
  const onError = (error: unknown): void => {
    if (error instanceof CallError && error.code === 'not_signed_in') void client.invalidateQueries({ queryKey: ['session'] });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // 'online' would wait without a word while the browser believes it is offline.
        networkMode: 'always',
        staleTime: FRESH_MS,
        gcTime: KEPT_MS,
        retry: false,
        refetchOnWindowFocus: false,
      },
    },
  });
  return client;
}

export const queryClientContext = createContext<QueryClient>();

/** The cache that a loader fills. */
export function queriesOf({ context }: Pick<LoaderFunctionArgs, 'context'>): QueryClient {
  return context.get(queryClientContext);
}
