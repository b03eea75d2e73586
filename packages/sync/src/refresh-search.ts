import type { Prisma } from '@whetstone/db/generated/client';
import type { PlannedItem, SyncPlan } from './plan-sync.ts';
import type { StoredItem } from './stored-state.ts';

type Tx = Prisma.TransactionClient;

const ofKind = (plan: SyncPlan, kind: string): (PlannedItem | StoredItem)[] => [...plan.items, ...plan.retired].filter((item) => item.kind === kind);

/** Questions that the plan's guides name at this moment; asked before and after a guide is written, since it may drop some. */
export async function questionsOfGuides(tx: Tx, plan: SyncPlan): Promise<string[]> {
  const entries = await tx.guideQuestion.findMany({ where: { guideId: { in: ofKind(plan, 'guide').map(({ id }) => id) } }, select: { questionId: true } });
  return entries.map(({ questionId }) => questionId);
}

/** Brings the search rows of some questions up to date. The words that typing errors are led to are those of before. */
export async function refreshQuestions(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.$executeRaw`SELECT refresh_question_search(${ids})`;
}

const isCreated = (item: PlannedItem | StoredItem): boolean => 'actions' in item && item.actions.includes('create');

/**
 * Brings the search rows of every question that the plan touches, by itself or through a guide, up to date. Those that it
 * created have theirs already.
 * @param named questions that its guides named before and name now
 */
export async function refreshSearch(tx: Tx, plan: SyncPlan, named: readonly string[]): Promise<void> {
  const questions = ofKind(plan, 'question');
  const ids = [...questions.filter((item) => !isCreated(item)).map(({ id }) => id), ...named];
  await refreshQuestions(tx, [...new Set(ids)]);
  if (questions.length + ids.length > 0) await tx.$executeRaw`SELECT rebuild_search_words()`;
}
