import { queryOptions } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { listMySessions } from '@whetstone/contracts/me';
import { lookAtLink } from '@whetstone/contracts/sessions';
import { call } from '#src/lib/call.ts';

export const mySessions = () => queryOptions({ queryKey: ['me', 'sessions'], queryFn: ({ signal }) => call(listMySessions, {}, signal), staleTime: 0 });

/** What a one-time link is for; null for one that opens nothing (any more). */
export const linkQuery = (token: string) =>
  queryOptions({
    queryKey: ['link', token],
    queryFn: async ({ signal }) => {
      try {
        return await call(lookAtLink, { body: { token } }, signal);
      } catch (error) {
        // A text that cannot be a token at all is refused as such; to its reader it is a link that does not work.
        if (error instanceof CallError && (error.status === 404 || error.status === 400)) return null;
        throw error;
      }
    },
    gcTime: 0,
  });
