import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { type SubmissionItem, withdrawSubmission } from '@whetstone/contracts/submissions';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { SUBMISSIONS } from './queries.ts';

/** Takes handed-in work back. What was taken back last is said, with the way to hand it in again. */
export function useWithdrawal() {
  const { submissions } = useMessages();
  const queries = useQueryClient();
  const taking = useMutation({
    mutationFn: ({ id }: Pick<SubmissionItem, 'id'>) => call(withdrawSubmission, { params: { id } }),
    // also where it was refused: a mentor may have claimed it meanwhile
    onSettled: async () => queries.invalidateQueries({ queryKey: SUBMISSIONS }),
  });
  const { text } = useRefusal(taking.error);
  const isTooLate = taking.error instanceof CallError && taking.error.code === 'conflict';
  return { takeBack: taking.mutate, isPending: taking.isPending, taken: taking.data ?? null, refusal: isTooLate ? submissions.tooLate : text };
}
