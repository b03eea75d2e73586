import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerSuggestion, undoSuggestion } from '@whetstone/contracts/suggestions';
import { useState } from 'react';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { refreshSuggestions } from './queries.ts';

type Answer = 'accept' | 'decline' | 'undo';

/** Answers suggestions, and says what came of the last one. */
export function useAnswering() {
  const { suggesting } = useMessages();
  const queries = useQueryClient();
  /** what was answered on this screen, which goes on showing it */
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  const answering = useMutation({
    mutationFn: async ({ id, answer }: { id: string; answer: Answer }) => {
      const params = { id };
      await (answer === 'undo' ? call(undoSuggestion, { params }) : call(answerSuggestion, { params, body: { isAccepted: answer === 'accept' } }));
      setAnswered((before) => new Set(before).add(id));
    },
    onSettled: async () => refreshSuggestions(queries),
  });
  const said = { accept: suggesting.saidAccepted, decline: suggesting.saidDeclined, undo: suggesting.saidUndone };
  return {
    answered,
    answer: (id: string, answer: Answer) => answering.mutate({ id, answer }),
    isPending: answering.isPending,
    said: answering.isSuccess ? said[answering.variables.answer] : '',
    refused: useRefusal(answering.error).text,
  };
}

export type Answering = ReturnType<typeof useAnswering>;
