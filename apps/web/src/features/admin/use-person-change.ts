import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PersonPage, PersonRow } from '@whetstone/contracts/admin';
import { useState } from 'react';
import { PEOPLE_KEY } from './queries.ts';

/**
 * One change of a person, with its way back. The row shows what the server answers and stays where it is, even where the
 * filters would not find it any more: the way back is offered beside it.
 */
export function usePersonChange<Wanted>(run: (wanted: Wanted) => Promise<PersonRow>) {
  const queries = useQueryClient();
  const [done, setDone] = useState<{ wanted: Wanted; before: Wanted | null; at: Date } | null>(null);
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ wanted }: { wanted: Wanted; before: Wanted | null }) => run(wanted),
    onSuccess: (row, { wanted, before }) => {
      queries.setQueriesData(
        { queryKey: PEOPLE_KEY },
        (page: PersonPage | undefined) => page && { ...page, items: page.items.map((item) => (item.id === row.id ? row : item)) },
      );
      setDone({ wanted, before, at: new Date() });
      if (row.isYou) void queries.invalidateQueries({ queryKey: ['session'] });
    },
  });
  return {
    change: (wanted: Wanted, before: Wanted) => mutate({ wanted, before }),
    undo: () => {
      if (done !== null && done.before !== null) mutate({ wanted: done.before, before: null });
    },
    done: isPending || error !== null ? null : done,
    isPending,
    error,
  };
}
