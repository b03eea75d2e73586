import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import type { CallOutput } from '@whetstone/contracts/call';
import { type ImportFix, type ImportRowView, type ImportShow, type listImportRows, putImportFix } from '@whetstone/contracts/bank-imports';
import { useRef } from 'react';
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

/** @param onKept hears when the server has the fix; what was typed for it is kept until then */
export type OnFix = (fix: ImportFix, onKept?: () => void) => void;

interface Mending {
  fixId: string;
  fix: ImportFix;
  /** the revision that was looked at, without the fixes of this page before it */
  base: number;
}

/**
 * Sends fixes one after the other, and shows each row as the server has it then. Each goes on from what was looked at and from the own
 * ones before it: what somebody else has made of it meanwhile is shown before anything is done to it.
 */
export function useMending(params: ImportKey, show: ImportShow) {
  const queries = useQueryClient();
  const kept = useRef(0);
  const mending = useMutation({
    scope: { id: `mending ${params.importId}` },
    mutationFn: ({ fixId, fix, base }: Mending) => call(putImportFix, { params: { ...params, fixId }, body: { revision: base + kept.current, fix } }),
    // what was asked for before a fix does not come after it
    onMutate: async () => queries.cancelQueries({ queryKey: importById(params).queryKey, exact: true }),
    onSuccess: ({ import: view, rows, removed }) => {
      kept.current += 1;
      queries.setQueryData(importById(params).queryKey, (before) => before && { ...before, ...view });
      queries.setQueryData(
        importRows(params, show).queryKey,
        (before: Pages | undefined) => before && { ...before, pages: before.pages.map((page) => ({ ...page, items: withRows(page.items, rows, removed) })) },
      );
    },
    // what was refused is shown as it stands, its rows as well
    onError: () => void queries.invalidateQueries({ queryKey: importById(params).queryKey }),
  });
  const onFix: OnFix = (fix, onKept) => {
    const seen = queries.getQueryData(importById(params).queryKey)?.revision ?? 0;
    mending.mutateAsync({ fixId: crypto.randomUUID(), fix, base: seen - kept.current }).then(onKept, () => undefined);
  };
  return { ...mending, onFix };
}
