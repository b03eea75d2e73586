import type { ImportRowView, ImportShow } from '@whetstone/contracts/bank-imports';
import type { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { getMembership } from '../workspaces/get-membership.ts';
import { type ImportKey, getBankImport } from './get-bank-import.ts';
import { presentRows } from './present-row.ts';

interface Query extends ImportKey {
  show: ImportShow;
  limit: number;
  cursor?: string | undefined;
}

const ALIKE: Prisma.ImportRowWhereInput = { OR: [{ likeRowId: { not: null } }, { likeQuestionId: { not: null } }] };
const SHOWN: Record<ImportShow, Prisma.ImportRowWhereInput> = {
  all: {},
  coming: { fate: 'comes_in' },
  out: { fate: { not: 'comes_in' } },
  alike: ALIKE,
};

/** A page of what an import proposes, in the order of its files. */
export async function listImportRows(
  { db }: Deps,
  actor: Actor,
  { id, importId, show, limit, cursor }: Query,
): Promise<{ items: ImportRowView[]; nextCursor: string | null }> {
  return db.$transaction(async (tx) => {
    await getMembership(tx, actor, id);
    const { state } = await getBankImport(tx, { id, importId });
    const rows = await tx.importRow.findMany({
      where: { workspaceId: id, importId, ...SHOWN[show], ...(cursor !== undefined && { position: { gt: Number(cursor) } }) },
      orderBy: { position: 'asc' },
      take: limit + 1,
    });
    const page = rows.slice(0, limit);
    return { items: await presentRows(tx, page, state), nextCursor: rows.length > limit ? String(page.at(-1)?.position ?? '') : null };
  });
}
