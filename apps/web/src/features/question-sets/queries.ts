import { queryOptions } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { getKit, getSet, listSets, openSharedSet } from '@whetstone/contracts/question-sets';
import { getSetVersion } from '@whetstone/contracts/set-versions';
import { listQuestions } from '@whetstone/contracts/questions';
import { listWorkspaceQuestions } from '@whetstone/contracts/workspaces';
import { call } from '#src/lib/call.ts';

/** Which set: a workspace's, by its own id. */
export interface SetKey {
  id: string;
  setId: string;
}

const MOST_FOUND = 8;
const underWorkspace = (id: string) => ['workspaces', id, 'sets'] as const;

export const setList = (id: string) =>
  queryOptions({ queryKey: underWorkspace(id), queryFn: ({ signal }) => call(listSets, { params: { id } }, signal), staleTime: 0 });

export const setById = (params: SetKey) =>
  queryOptions({ queryKey: [...underWorkspace(params.id), params.setId], queryFn: ({ signal }) => call(getSet, { params }, signal), staleTime: 0 });

export const setKit = (params: SetKey) =>
  queryOptions({ queryKey: [...underWorkspace(params.id), params.setId, 'kit'], queryFn: ({ signal }) => call(getKit, { params }, signal), staleTime: 0 });

export const setVersion = ({ number, ...key }: SetKey & { number: string }) =>
  queryOptions({
    queryKey: [...underWorkspace(key.id), key.setId, 'versions', number],
    queryFn: ({ signal }) => call(getSetVersion, { params: { ...key, number } }, signal),
    staleTime: 0,
  });

/** What a link opens; null where it opens nothing. */
export const sharedSet = (token: string) =>
  queryOptions({
    queryKey: ['shared-set', token],
    queryFn: async ({ signal }) => {
      try {
        return await call(openSharedSet, { body: { token } }, signal);
      } catch (error) {
        // A text that cannot be a token at all is refused as such; to its reader it is a link that does not work.
        if (error instanceof CallError && (error.status === 404 || error.status === 400)) return null;
        throw error;
      }
    },
    staleTime: 0,
  });

/** The best matches of the public bank. */
export const bankSearch = (q: string) =>
  queryOptions({
    queryKey: ['questions', 'to-choose', q],
    queryFn: ({ signal }) => call(listQuestions, { query: { q, limit: String(MOST_FOUND) } }, signal),
    enabled: q !== '',
  });

/** Those of the workspace that hold the words. */
export const workspaceSearch = (id: string, q: string) =>
  queryOptions({
    queryKey: ['workspaces', id, 'questions', 'to-choose', q],
    queryFn: ({ signal }) => call(listWorkspaceQuestions, { params: { id }, query: { q, limit: String(MOST_FOUND) } }, signal),
    enabled: q !== '',
    staleTime: 0,
  });
