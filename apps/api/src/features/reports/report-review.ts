import type { Prisma } from '@whetstone/db/create-db';

interface OfReview {
  personId: string;
  reviewId: string;
}

const PART = 'text';
const KIND = 'review';

/**
 * Brings to the admins what a candidate says of a problematic review. Said anew while the report is open, it is changed; one that was
 * closed is made anew only where something else is said.
 */
export async function reportReview(
  tx: Prisma.TransactionClient,
  { personId, reviewId: targetId, text, mayRead }: OfReview & { text: string; mayRead: boolean },
): Promise<void> {
  const latest = await tx.report.findFirst({ where: { personId, kind: KIND, targetId }, orderBy: { id: 'desc' } });
  if (latest !== null && latest.text === text && latest.mayRead === mayRead) return;
  // an admin may close it at this moment
  const changed = latest === null ? { count: 0 } : await tx.report.updateMany({ where: { id: latest.id, state: 'open' }, data: { text, mayRead } });
  if (changed.count === 0) await tx.report.create({ data: { personId, kind: KIND, targetId, version: 1, part: PART, text, mayRead }, select: { id: true } });
}

/** Takes back what was said of a review that its candidate calls problematic no more, where no admin has closed it. */
export async function dropReviewReport(tx: Prisma.TransactionClient, { personId, reviewId: targetId }: OfReview): Promise<void> {
  await tx.report.deleteMany({ where: { personId, kind: KIND, targetId, state: 'open' } });
}
