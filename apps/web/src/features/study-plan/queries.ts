import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { CallInput } from '@whetstone/contracts/call';
import { getPlan, getStudy, getToday, previewPlan } from '@whetstone/contracts/study-plan';
import { call } from '#src/lib/call.ts';

/** All that depends on what was studied begins with this. */
const STUDY = 'study';

export type PlanChange = NonNullable<CallInput<typeof previewPlan>['body']>;

export const myStudy = () => queryOptions({ queryKey: [STUDY, 'targets'], queryFn: ({ signal }) => call(getStudy, {}, signal) });

export const myToday = () => queryOptions({ queryKey: [STUDY, 'today'], queryFn: ({ signal }) => call(getToday, {}, signal), staleTime: 0 });

export const myPlan = () => queryOptions({ queryKey: [STUDY, 'plan'], queryFn: ({ signal }) => call(getPlan, {}, signal), staleTime: 0 });

/** The plan before and after a change that is not saved. What was shown last stays until the next has come. */
export const planPreview = (change: PlanChange) =>
  queryOptions({
    queryKey: [STUDY, 'preview', change],
    queryFn: ({ signal }) => call(previewPlan, { body: change }, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });

/** After a change of targets, time or what was studied: everything is asked anew when it is next shown. */
export async function refreshStudy(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries({ queryKey: [STUDY] });
}
