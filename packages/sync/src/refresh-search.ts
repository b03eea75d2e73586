import type { Prisma } from '@whetstone/db/generated/client';
import type { SyncPlan } from './plan-sync.ts';

type Tx = Prisma.TransactionClient;

const touched = (plan: SyncPlan, kind: string): string[] => [...plan.items, ...plan.retired].filter((item) => item.kind === kind).map(({ id }) => id);

/** Questions that the plan's guides name at this moment; asked before and after a guide is written, since it may drop some. */
export async function questionsOfGuides(tx: Tx, plan: SyncPlan): Promise<string[]> {
  const entries = await tx.guideQuestion.findMany({ where: { guideId: { in: touched(plan, 'guide') } }, select: { questionId: true } });
  return entries.map(({ questionId }) => questionId);
}

/**
 * Brings the search rows of every question that the plan touches, by itself or through a guide, up to date.
 * @param named questions that its guides named before and name now
 */
export async function refreshSearch(tx: Tx, plan: SyncPlan, named: readonly string[]): Promise<void> {
  const ids = [...new Set([...touched(plan, 'question'), ...named])];
  if (ids.length === 0) return;
  await tx.$executeRaw`SELECT refresh_question_search(${ids})`;
  await tx.$executeRaw`SELECT rebuild_search_words()`;
}
