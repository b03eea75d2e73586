import type { EmergencyView } from '@whetstone/contracts/admin';
import { orderComments } from '@whetstone/contracts/order-comments';
import { type ReviewComment, timeOf, wordsOf } from '@whetstone/contracts/review-content';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import { recordReads } from '../../record-reads.ts';
import { listReportsAbout } from '../reports/list-reports-about.ts';
import { draftOf } from '../submissions/present-review.ts';
import { parseWork } from '../submissions/submission-row.ts';
import { withoutAnswer, wordsIn } from './without-answer.ts';

const presentComment = (comment: ReviewComment): EmergencyView['reviews'][number]['comments'][number] => {
  const { id, part, kind, text } = comment;
  const time = timeOf(comment);
  return { id, part, kind, isOnWords: wordsOf(comment) !== null, time: time && { startMs: time.startMs, endMs: time.endMs }, text };
};

/**
 * Reviews that a person has called problematic and lets an admin read, while the report on each is open. Never what was handed in: of a
 * comment its place is told and not what it quotes, and of evidence not what repeats the answer. One of the admin's own is not among them.
 */
export async function readOpenedReviews(tx: Prisma.TransactionClient, actor: Actor, personId: string): Promise<EmergencyView['reviews']> {
  const reports = await tx.report.findMany({
    where: { personId, kind: 'review', mayRead: true, state: 'open', id: { notIn: await listReportsAbout(tx, actor.personId) } },
    select: { targetId: true },
  });
  const rows = await tx.mentorReview.findMany({
    where: { personId, id: { in: reports.map(({ targetId }) => targetId) }, sentAt: { not: null } },
    orderBy: [{ sentAt: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      draft: true,
      sentAt: true,
      ratingNote: true,
      mentor: { select: { name: true, pseudonym: true } },
      submission: { select: { body: true } },
    },
  });
  await recordReads(tx, actor, { list: 'emergency', people: rows.map(({ mentor }) => mentor?.pseudonym ?? null) });
  return rows.flatMap(({ id, sentAt, ratingNote, mentor, submission, ...row }) => {
    if (sentAt === null) return [];
    const { comments, levels, nextStep } = draftOf(row);
    const answer = wordsIn(parseWork(submission));
    return [
      {
        id,
        mentor: mentor?.name ?? null,
        sentAt: sentAt.toISOString(),
        note: ratingNote ?? '',
        nextStep,
        comments: orderComments(comments).map(presentComment),
        levels: levels.map(({ evidence, ...level }) => ({ ...level, evidence: withoutAnswer(evidence, answer) })),
      },
    ];
  });
}
