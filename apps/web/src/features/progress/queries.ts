import { queryOptions } from '@tanstack/react-query';
import { getFit, getProgress, listEvidence } from '@whetstone/contracts/progress';
import { call } from '#src/lib/call.ts';

/** As the queries of the plan, these depend on what was studied, and are asked anew with them. */
const STUDY = 'study';

export const myProgress = () => queryOptions({ queryKey: [STUDY, 'progress'], queryFn: ({ signal }) => call(getProgress, {}, signal), staleTime: 0 });

const FIT_ASK_MS = 5000;

/** While a fitting is under way it is asked again every few seconds. */
export const myFit = () =>
  queryOptions({
    queryKey: [STUDY, 'fit'],
    queryFn: ({ signal }) => call(getFit, {}, signal),
    staleTime: 0,
    refetchInterval: ({ state }) => (['requested', 'running'].includes(state.data?.latest?.state ?? '') ? FIT_ASK_MS : false),
  });

export interface Topic {
  area?: string;
  skill?: string;
}

export const evidenceOf = (topic: Topic) =>
  queryOptions({ queryKey: [STUDY, 'evidence', topic], queryFn: ({ signal }) => call(listEvidence, { query: topic }, signal), staleTime: 0 });
