import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getImport, type ImportShow, listImportMessages, listImportRows, listImports } from '@whetstone/contracts/bank-imports';
import { getWorkspaceQuestion } from '@whetstone/contracts/workspaces';
import { call } from '#src/lib/call.ts';

/** Which import: a workspace's, by its own id. */
export interface ImportKey {
  id: string;
  importId: string;
}

const underWorkspace = (id: string) => ['workspaces', id, 'imports'] as const;

export const importList = (id: string) =>
  queryOptions({ queryKey: underWorkspace(id), queryFn: ({ signal }) => call(listImports, { params: { id } }, signal), staleTime: 0 });

export const importById = (params: ImportKey) =>
  queryOptions({ queryKey: [...underWorkspace(params.id), params.importId], queryFn: ({ signal }) => call(getImport, { params }, signal), staleTime: 0 });

export const importRows = (params: ImportKey, show: ImportShow) =>
  infiniteQueryOptions({
    queryKey: [...underWorkspace(params.id), params.importId, 'rows', show],
    queryFn: ({ pageParam, signal }) =>
      call(listImportRows, { params, query: { show, limit: '100', ...(pageParam !== null && { cursor: pageParam }) } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 0,
  });

export const importMessages = (params: ImportKey) =>
  infiniteQueryOptions({
    queryKey: [...underWorkspace(params.id), params.importId, 'messages'],
    queryFn: ({ pageParam, signal }) => call(listImportMessages, { params, query: { limit: '50', ...(pageParam !== null && { cursor: pageParam }) } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 0,
  });

export const workspaceQuestion = (params: { id: string; questionId: string }) =>
  queryOptions({
    queryKey: ['workspaces', params.id, 'questions', params.questionId],
    queryFn: ({ signal }) => call(getWorkspaceQuestion, { params }, signal),
    staleTime: 0,
  });
