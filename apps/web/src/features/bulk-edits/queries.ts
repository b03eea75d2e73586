import { queryOptions } from '@tanstack/react-query';
import { listBulkEdits } from '@whetstone/contracts/bulk-edits';
import { call } from '#src/lib/call.ts';

export const bulkEditList = (id: string) =>
  queryOptions({ queryKey: ['workspaces', id, 'bulk-edits'], queryFn: ({ signal }) => call(listBulkEdits, { params: { id } }, signal), staleTime: 0 });
