import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Rating, ReplyBody } from '@whetstone/contracts/review-content';
import { askSecondReading, blockMentor, rateReview, replyToComment, unblockMentor } from '@whetstone/contracts/submissions';
import { call } from '#src/lib/call.ts';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { SUBMISSIONS } from './queries.ts';

export type SendReply = (replyId: string, body: ReplyBody) => Promise<unknown>;

/** What can be done with a review that came back. */
export function useFeedback(id: string) {
  const queries = useQueryClient();
  const params = { id };
  const onSuccess = async (): Promise<void> => queries.invalidateQueries({ queryKey: SUBMISSIONS });
  const rating = useMutation({ mutationFn: (body: { rating: Rating; note: string; mayRead: boolean }) => call(rateReview, { params, body }), onSuccess });
  const second = useMutation({ mutationFn: () => call(askSecondReading, { params }), onSuccess });
  const blocking = useMutation({ mutationFn: (isBlocked: boolean) => call(isBlocked ? blockMentor : unblockMentor, { params }), onSuccess });
  const sendReply: SendReply = async (replyId, body) => {
    await call(replyToComment, { params: { id, replyId }, body });
    await onSuccess();
  };
  return { rating, second, blocking, sendReply, refusal: useRefusal(second.error ?? blocking.error).text };
}
