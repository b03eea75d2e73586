import { useQueryClient } from '@tanstack/react-query';
import { replyAsMentor } from '@whetstone/contracts/desk';
import type { ReplyBody } from '@whetstone/contracts/review-content';
import { call } from '#src/lib/call.ts';
import { deskReview, myDesk } from './queries.ts';

/** Writes into a thread of a review that was sent, under an id of the caller's. */
export function useReplying(ticket: string): (replyId: string, body: ReplyBody) => Promise<void> {
  const queries = useQueryClient();
  return async (replyId, body) => {
    await call(replyAsMentor, { params: { ticket, replyId }, body });
    await queries.invalidateQueries({ queryKey: deskReview(ticket).queryKey });
    void queries.invalidateQueries({ queryKey: myDesk().queryKey, exact: true });
  };
}
