import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type MyAssessmentView, submitAssessment, withdrawAssessment } from '@whetstone/contracts/my-assessments';
import { CallError } from '@whetstone/contracts/call';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { myAssessment, myAssessmentList } from './queries.ts';

const isConflict = (error: unknown): boolean => error instanceof CallError && error.code === 'conflict';

/** Hands in what is shown, or takes it back. */
export function useDeciding({ id, digest }: MyAssessmentView) {
  const { myAssessments: words } = useMessages();
  const queries = useQueryClient();
  const key = myAssessment(id).queryKey;
  const onSuccess = (view: MyAssessmentView): void => {
    queries.setQueryData(key, view);
    void queries.invalidateQueries({ queryKey: myAssessmentList().queryKey, exact: true });
  };
  // where it is not what was looked at, it is looked at again
  const onError = async (): Promise<void> => queries.invalidateQueries({ queryKey: key });
  const submitting = useMutation({ mutationFn: () => call(submitAssessment, { params: { id }, body: { digest: digest ?? '' } }), onSuccess, onError });
  const withdrawing = useMutation({ mutationFn: () => call(withdrawAssessment, { params: { id } }), onSuccess });
  const { text } = useRefusal(submitting.error ?? withdrawing.error);
  return {
    submit: () => submitting.mutate(),
    withdraw: () => withdrawing.mutate(),
    isPending: submitting.isPending || withdrawing.isPending,
    refusal: isConflict(submitting.error) ? words.changed : text,
  };
}

export type Deciding = ReturnType<typeof useDeciding>;
