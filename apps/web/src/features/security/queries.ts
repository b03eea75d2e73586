import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { listMyPasskeys } from '@whetstone/contracts/passkeys';
import { lookAtSecondStep, lookAtStrength } from '@whetstone/contracts/second-factors';
import { call } from '#src/lib/call.ts';
import { sessionQuery } from '#src/lib/session.ts';

const PASSKEYS = ['me', 'passkeys'] as const;

export const passkeysQuery = () => queryOptions({ queryKey: PASSKEYS, queryFn: ({ signal }) => call(listMyPasskeys, {}, signal) });

// Each answer begins a ceremony, which is for whoever asked: nothing to keep.
export const secondStepQuery = (ceremonyId: string) =>
  queryOptions({
    queryKey: ['second-step', ceremonyId],
    queryFn: ({ signal }) => call(lookAtSecondStep, { body: { ceremonyId } }, signal),
    staleTime: Infinity,
    gcTime: 0,
  });

export const strengthQuery = () =>
  queryOptions({ queryKey: ['me', 'strength'], queryFn: ({ signal }) => call(lookAtStrength, {}, signal), staleTime: Infinity, gcTime: 0 });

/** After a change of one's second factors: who is signed in, how, and the lists. */
export async function refreshFactors(queries: QueryClient): Promise<void> {
  await Promise.all([queries.invalidateQueries({ queryKey: PASSKEYS }), queries.invalidateQueries({ queryKey: sessionQuery().queryKey })]);
}
