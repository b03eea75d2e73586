import { useMutation, useQueryClient } from '@tanstack/react-query';
import { addWorkspaceMember, changeWorkspaceMember, removeWorkspaceMember, type WorkspaceRole } from '@whetstone/contracts/workspaces';
import { call } from '#src/lib/call.ts';
import { workspaceById, workspaceList } from './queries.ts';

/** What an owner does with members; each answer shows the members as they stand. */
export function useMemberChanges(id: string) {
  const queries = useQueryClient();
  const onSuccess = async (): Promise<void> => queries.invalidateQueries({ queryKey: workspaceById(id).queryKey, exact: true });
  const add = useMutation({
    mutationFn: (wish: { signInName: string; role: WorkspaceRole }) => call(addWorkspaceMember, { params: { id }, body: wish }),
    onSuccess,
  });
  const change = useMutation({
    mutationFn: ({ personId, role }: { personId: string; role: WorkspaceRole }) => call(changeWorkspaceMember, { params: { id, personId }, body: { role } }),
    // also what was refused is shown as it stands
    onSettled: onSuccess,
  });
  const remove = useMutation({ mutationFn: (personId: string) => call(removeWorkspaceMember, { params: { id, personId } }), onSuccess });
  const leave = useMutation({
    mutationFn: (personId: string) => call(removeWorkspaceMember, { params: { id, personId } }),
    onSuccess: () => {
      queries.removeQueries({ queryKey: workspaceById(id).queryKey });
      return queries.invalidateQueries({ queryKey: workspaceList().queryKey, exact: true });
    },
  });
  return { add, change, remove, leave };
}
