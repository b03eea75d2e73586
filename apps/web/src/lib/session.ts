import { queryOptions, useQuery } from '@tanstack/react-query';
import type { PersonView } from '@whetstone/contracts/people';
import { getSession, type SessionView } from '@whetstone/contracts/sessions';
import { call } from './call.ts';

/** Who is signed in, and the ways in. Asked by the browser only: a page that the server renders is the same for everyone. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => call(getSession, {}, signal),
    // In another tab one may have signed out, or in as somebody else.
    refetchOnWindowFocus: true,
  });

/** The session; undefined while it is not known yet. */
export function useSession(): SessionView | undefined {
  return useQuery({ ...sessionQuery(), enabled: !import.meta.env.SSR }).data;
}

/** The person who is signed in; null when nobody is, undefined while that is not known yet. */
export function usePerson(): PersonView | null | undefined {
  return useSession()?.person;
}
