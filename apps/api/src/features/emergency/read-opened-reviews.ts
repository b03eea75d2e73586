import type { EmergencyView } from '@whetstone/contracts/admin';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import { recordReads } from '../../record-reads.ts';
import { draftOf } from '../submissions/present-review.ts';

/** Reviews that a person has called problematic and lets an admin read, while the report on each is open; never what was handed in. */
export async function readOpenedReviews(tx: Prisma.TransactionClient, actor: Actor, personId: string): Promise<EmergencyView['reviews']> {
  const reports = await tx.report.findMany({ where: { personId, kind: 'review', mayRead: true, state: 'open' }, select: { targetId: true } });
  const rows = await tx.mentorReview.findMany({
    where: { personId, id: { in: reports.map(({ targetId }) => targetId) }, sentAt: { not: null } },
    orderBy: [{ sentAt: 'desc' }, { id: 'asc' }],
    select: { draft: true, sentAt: true, ratingNote: true, mentor: { select: { name: true, pseudonym: true } } },
  });
  await recordReads(tx, actor, { list: 'emergency', people: rows.map(({ mentor }) => mentor?.pseudonym ?? null) });
  return rows.flatMap(({ sentAt, ratingNote, mentor, ...row }) => {
    if (sentAt === null) return [];
    const { comments, levels, nextStep } = draftOf(row);
    return [
      {
        mentor: mentor?.name ?? null,
        sentAt: sentAt.toISOString(),
        note: ratingNote ?? '',
        nextStep,
        comments: comments.map(({ kind, anchor, text }) => ({ kind, quote: anchor?.quote ?? null, text })),
        levels: levels.map(({ dimension, level, evidence }) => ({ dimension, level, evidence })),
      },
    ];
  });
}
