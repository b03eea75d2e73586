import type { ReplyBody, ReplyView } from '@whetstone/contracts/review-content';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { notify } from '../notifications/notify.ts';
import { writeReply } from '../submissions/write-reply.ts';
import { requireHeld } from './get-desk-review.ts';
import { nothingHere } from './refuse-desk.ts';

/** What the mentor says on a comment of a review that they have sent. @throws as `requireHeld` and `writeReply` */
export async function replyAsMentor({ db }: Deps, mentor: Actor, { ticket, ...given }: ReplyBody & { ticket: string; replyId: string }): Promise<ReplyView> {
  return db.$transaction(async (tx) => {
    const { submission, review } = await requireHeld(tx, mentor, ticket);
    if (review.sentAt === null) throw nothingHere();
    const { reply, isNew } = await writeReply(tx, review, { ...given, isMentor: true });
    if (isNew && reply.kind === 'reply') await notify(tx, { personId: submission.personId, kind: 'reply_answered', data: { submissionId: submission.id } });
    return reply;
  });
}
