import { useMutation, useQueryClient } from '@tanstack/react-query';
import { cancelImport, commitImport, undoImport } from '@whetstone/contracts/bank-imports';
import { call } from '#src/lib/call.ts';
import type { ImportKey } from './queries.ts';

/** Commits an import, takes it back, or throws it away. */
export function useSettling(params: ImportKey) {
  const queries = useQueryClient();
  const options = { onSettled: async () => queries.invalidateQueries({ queryKey: ['workspaces', params.id] }) };
  const commit = useMutation({ ...options, mutationFn: (revision: number) => call(commitImport, { params, body: { revision } }) });
  const undo = useMutation({ ...options, mutationFn: () => call(undoImport, { params }) });
  const cancel = useMutation({ ...options, mutationFn: () => call(cancelImport, { params }) });
  return { commit, undo, cancel };
}
