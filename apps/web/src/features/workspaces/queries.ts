import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getWorkspace, listWorkspaceQuestions, listWorkspaces } from '@whetstone/contracts/workspaces';
import { call } from '#src/lib/call.ts';
import type { QuestionFilter } from './question-filter.ts';

export const workspaceList = () => queryOptions({ queryKey: ['workspaces'], queryFn: ({ signal }) => call(listWorkspaces, {}, signal), staleTime: 0 });

export const workspaceById = (id: string) =>
  queryOptions({ queryKey: ['workspaces', id], queryFn: ({ signal }) => call(getWorkspace, { params: { id } }, signal), staleTime: 0 });

export const workspaceQuestions = (id: string, filter: QuestionFilter = {}) =>
  infiniteQueryOptions({
    queryKey: ['workspaces', id, 'questions', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      call(listWorkspaceQuestions, { params: { id }, query: { ...filter, ...(pageParam !== null && { cursor: pageParam }) } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 0,
  });
