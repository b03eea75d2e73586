import type { ReplyBody, ReplyView } from '@whetstone/contracts/review-content';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { notify } from '../notifications/notify.ts';
import { readSentReview } from './read-sent-review.ts';
import { readSubmission } from './submission-row.ts';
import { writeReply } from './write-reply.ts';

/** What the candidate says on a comment. @throws as `readSentReview` and `writeReply` */
export async function replyToComment({ db }: Deps, { personId }: Actor, { id, ...given }: ReplyBody & { id: string; replyId: string }): Promise<ReplyView> {
  return db.$transaction(async (tx) => {
    const review = await readSentReview({ db: tx }, personId, id);
    const { reply, isNew } = await writeReply(tx, review, { ...given, isMentor: false });
    if (isNew && reply.kind === 'reply' && review.mentorId !== null) {
      const { ticket } = await readSubmission({ db: tx }, personId, id);
      await notify(tx, { personId: review.mentorId, kind: 'review_answered', data: { ticket } });
    }
    return reply;
  });
}
