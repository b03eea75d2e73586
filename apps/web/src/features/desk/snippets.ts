import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deleteSnippet, listSnippets, putSnippet, type Snippets } from '@whetstone/contracts/snippets';
import { useEffect } from 'react';
import { call } from '#src/lib/call.ts';
import { takeOldSnippets } from './take-old-snippets.ts';

const mySnippets = () => ({ queryKey: ['snippets'], queryFn: async ({ signal }: { signal: AbortSignal }) => call(listSnippets, {}, signal) }) as const;

const put = async (text: string): Promise<Snippets> => call(putSnippet, { params: { id: crypto.randomUUID() }, body: { text } });

/** What a mentor says again and again: the latest first. */
export function useSnippets(owner: string) {
  const queries = useQueryClient();
  const { data } = useQuery(mySnippets());
  const onSuccess = (now: Snippets): void => void queries.setQueryData(mySnippets().queryKey, now);
  const adding = useMutation({ mutationFn: put, onSuccess });
  const removing = useMutation({ mutationFn: async (id: string) => call(deleteSnippet, { params: { id } }), onSuccess });
  useEffect(() => {
    void takeOldSnippets(owner, put).then((isTaken) => (isTaken ? queries.invalidateQueries({ queryKey: mySnippets().queryKey }) : undefined));
  }, [owner, queries]);
  return {
    snippets: data?.items ?? [],
    add: adding.mutate,
    remove: removing.mutate,
    error: adding.error ?? removing.error,
  };
}
