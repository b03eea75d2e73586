import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type DecisionKind, decideOnQuestion, type QuestionSourceView } from '@whetstone/contracts/authoring';
import { useRef } from 'react';
import { call } from '#src/lib/call.ts';
import { questionSource } from './queries.ts';

interface Decision {
  kind: DecisionKind;
  note: string;
}

/** Hands in, approves, sends back, retires or restores the version that is shown. */
export function useDeciding(workspaceId: string, { id: questionId, version }: QuestionSourceView) {
  const queries = useQueryClient();
  const params = { id: workspaceId, questionId };
  // One for each decision, so that pressing again after a lost answer decides nothing twice.
  const ids = useRef(new Map<string, string>());
  return useMutation({
    mutationFn: ({ kind, note }: Decision) => {
      const said = `${version} ${kind} ${note}`;
      const id = ids.current.get(said) ?? crypto.randomUUID();
      ids.current.set(said, id);
      return call(decideOnQuestion, { params, body: { id, version, kind, note } });
    },
    onSuccess: (view) => {
      ids.current.clear();
      queries.setQueryData(questionSource(params).queryKey, view);
    },
    // what was refused is shown as it stands
    onSettled: async () => queries.invalidateQueries({ queryKey: ['workspaces', workspaceId] }),
  });
}
