import { queryOptions } from '@tanstack/react-query';
import { getAnalysis } from '@whetstone/contracts/item-analysis';
import { call } from '#src/lib/call.ts';

export const setAnalysis = (params: { id: string; setId: string }) =>
  queryOptions({
    queryKey: ['workspaces', params.id, 'sets', params.setId, 'analysis'],
    queryFn: ({ signal }) => call(getAnalysis, { params }, signal),
    staleTime: 0,
  });
