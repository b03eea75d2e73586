import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import type { CallOutput } from '@whetstone/contracts/call';
import { type ImportFix, type ImportRowView, type ImportShow, type listImportRows, putImportFix } from '@whetstone/contracts/bank-imports';
import { call } from '#src/lib/call.ts';
import { importById, type ImportKey, importRows } from './queries.ts';

type Pages = InfiniteData<CallOutput<typeof listImportRows>>;

/** The rows with those of an answer in their places: a new one stands after the one that it was split off. */
function withRows(rows: readonly ImportRowView[], changed: readonly ImportRowView[], removed: readonly string[]): ImportRowView[] {
  const byId = new Map(changed.map((row) => [row.id, row]));
  const known = new Set(rows.map(({ id }) => id));
  const made = changed.filter(({ id }) => !known.has(id));
  const [first] = changed;
  return rows
    .filter(({ id }) => !removed.includes(id))
    .flatMap((row) => (row.id === first?.id ? [byId.get(row.id) ?? row, ...made] : [byId.get(row.id) ?? row]));
}

/** Sends fixes one after the other, and shows each row as the server has it then. */
export function useMending(params: ImportKey, show: ImportShow) {
  const queries = useQueryClient();
  return useMutation({
    scope: { id: `mending ${params.importId}` },
    mutationFn: (fix: ImportFix) => call(putImportFix, { params: { ...params, fixId: crypto.randomUUID() }, body: { fix } }),
    onSuccess: ({ import: view, rows, removed }) => {
      queries.setQueryData(importById(params).queryKey, (before) => before && { ...before, ...view });
      queries.setQueryData(
        importRows(params, show).queryKey,
        (before: Pages | undefined) => before && { ...before, pages: before.pages.map((page) => ({ ...page, items: withRows(page.items, rows, removed) })) },
      );
    },
    // what was refused is shown as it stands
    onError: async () => queries.invalidateQueries({ queryKey: importById(params).queryKey }),
  });
}
