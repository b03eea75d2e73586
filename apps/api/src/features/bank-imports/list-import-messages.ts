import type { ImportMessageView } from '@whetstone/contracts/bank-imports';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { getMembership } from '../workspaces/get-membership.ts';
import { type ImportKey, getBankImport } from './get-bank-import.ts';

interface Query extends ImportKey {
  limit: number;
  cursor?: string | undefined;
}

/** A page of what the reading of a bank had to say, in the order of files and lines. */
export async function listImportMessages(
  { db }: Deps,
  actor: Actor,
  { id, importId, limit, cursor }: Query,
): Promise<{ items: ImportMessageView[]; nextCursor: string | null }> {
  await getMembership(db, actor, id);
  await getBankImport(db, { id, importId });
  const rows = await db.importMessage.findMany({
    where: { workspaceId: id, importId, ...(cursor !== undefined && { position: { gt: Math.floor(Number(cursor)) } }) },
    orderBy: { position: 'asc' },
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const items = page.map(({ file, line, column, severity, rule, text }) => ({ file, line, column, severity, rule, text }));
  return { items, nextCursor: rows.length > limit ? String(page.at(-1)?.position ?? '') : null };
}
