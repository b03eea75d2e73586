import type { Prisma } from '@whetstone/db/generated/client';
import { type SetKey, keyOf } from './get-set-row.ts';

type Tx = Prisma.TransactionClient;

/** A question of a list, by the version that was chosen. */
export interface ListItem {
  questionId: string;
  questionVersion: number;
  minutes: number;
}

/** The list of a version of a set, in its order. */
export async function readList(tx: Tx, { id: workspaceId, setId }: SetKey, number: number): Promise<ListItem[]> {
  const where = { workspaceId, setId, number };
  return tx.questionSetItem.findMany({ where, orderBy: { position: 'asc' }, select: { questionId: true, questionVersion: true, minutes: true } });
}

/** Fills a version that holds nothing yet, and makes it the one that stands. */
export async function writeList(tx: Tx, key: SetKey, { number, items }: { number: number; items: readonly ListItem[] }): Promise<void> {
  const where = { workspaceId: key.id, setId: key.setId, number };
  await tx.questionSetItem.createMany({ data: items.map((item, position) => ({ ...where, position, ...item })) });
  await tx.questionSet.update({ where: keyOf(key), data: { currentVersion: number, revision: { increment: 1 } }, select: { id: true } });
}
