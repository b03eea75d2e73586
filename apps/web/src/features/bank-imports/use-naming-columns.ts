import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ColumnRole, nameImportColumns } from '@whetstone/contracts/bank-imports';
import { callAtLength } from '#src/lib/call-at-length.ts';
import { type ImportKey, importList } from './queries.ts';

interface Named {
  /** the one that was looked at */
  revision: number;
  file: string;
  hasNames: boolean;
  roles: (ColumnRole | null)[];
}

/** Says what the columns of a table hold; what is read by it is shown in the place of what was. */
export function useNamingColumns(params: ImportKey) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (named: Named) => callAtLength(nameImportColumns, { params, body: named }),
    // what was refused is shown as it stands, too
    onSettled: async () => queries.invalidateQueries({ queryKey: importList(params.id).queryKey }),
  });
}
