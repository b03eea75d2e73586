import { infiniteQueryOptions } from '@tanstack/react-query';
import { listReports, type ReportView } from '@whetstone/contracts/reports';
import { call } from '#src/lib/call.ts';

export const reportList = (state: ReportView['state']) =>
  infiniteQueryOptions({
    queryKey: ['reports', state],
    queryFn: ({ pageParam, signal }) => call(listReports, { query: pageParam === null ? { state } : { state, cursor: pageParam } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 0,
  });
