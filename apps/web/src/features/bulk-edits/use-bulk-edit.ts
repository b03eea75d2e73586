import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type BulkChange, type BulkPreview, type BulkSelection, previewBulkEdit, putBulkEdit, undoBulkEdit } from '@whetstone/contracts/bulk-edits';
import { call } from '#src/lib/call.ts';

/** What was shown of a change, and the id under which it is made: sent again, it is made once. */
export interface ShownEdit {
  editId: string;
  change: BulkChange;
  preview: BulkPreview;
}

/** Shows what a change of many questions does, makes it, and takes it back. */
export function useBulkEdit(id: string) {
  const queries = useQueryClient();
  const options = { onSettled: async () => queries.invalidateQueries({ queryKey: ['workspaces', id] }) };
  const preview = useMutation({
    mutationFn: async ({ selection, change }: { selection: BulkSelection; change: BulkChange }): Promise<ShownEdit> => ({
      editId: crypto.randomUUID(),
      change,
      preview: await call(previewBulkEdit, { params: { id }, body: { selection, change } }),
    }),
  });
  const commit = useMutation({
    ...options,
    mutationFn: ({ editId, change, preview: { seen, digest } }: ShownEdit) => call(putBulkEdit, { params: { id, editId }, body: { change, seen, digest } }),
  });
  const undo = useMutation({ ...options, mutationFn: (editId: string) => call(undoBulkEdit, { params: { id, editId } }) });
  return { preview, commit, undo };
}
