import type { SetLinkView, SetView } from '@whetstone/contracts/question-sets';
import type { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import { coverItems } from './cover-items.ts';
import { type SetKey, getSetRow } from './get-set-row.ts';
import { presentAim, readGuide } from './read-aim.ts';
import { readItems } from './read-items.ts';

type Tx = Prisma.TransactionClient;

/** More versions and links than anyone reads. */
const MOST = 100;

async function readLinks(tx: Tx, { id, setId }: SetKey): Promise<SetLinkView[]> {
  const rows = await tx.$queryRaw<{ id: string; number: number; createdAt: Date; expiresAt: Date; state: SetLinkView['state'] }[]>`
    SELECT id, number, created_at AS "createdAt", expires_at AS "expiresAt",
      CASE WHEN revoked_at IS NOT NULL THEN 'revoked' WHEN expires_at <= app_now() THEN 'expired' ELSE 'open' END AS state
    FROM question_set_link WHERE workspace_id = ${id}::uuid AND set_id = ${setId}::uuid ORDER BY created_at DESC, id LIMIT ${MOST}`;
  return rows.map(({ number, createdAt, expiresAt, ...row }) => ({
    ...row,
    version: number,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }));
}

async function readVersions(tx: Tx, { id, setId }: SetKey): Promise<SetView['versions']> {
  const rows = await tx.questionSetVersion.findMany({
    where: { workspaceId: id, setId },
    include: { items: { select: { minutes: true } } },
    orderBy: { number: 'desc' },
    take: MOST,
  });
  return rows.map(({ number, createdAt, items }) => ({
    number,
    createdAt: createdAt.toISOString(),
    itemCount: items.length,
    minutes: items.reduce((sum, item) => sum + item.minutes, 0),
  }));
}

async function readOrigin(tx: Tx, workspaceId: string, from: { id: string | null; number: number | null }): Promise<SetView['clonedFrom']> {
  if (from.id === null || from.number === null) return null;
  const origin = await tx.questionSet.findUnique({ where: { workspaceId_id: { workspaceId, id: from.id } }, select: { name: true } });
  return origin && { id: from.id, name: origin.name, version: from.number };
}

/** A set as a member of its workspace sees it. @throws DomainError not_found for everyone else */
export async function presentSet(tx: Tx, actor: Actor, key: SetKey): Promise<SetView> {
  const row = await getSetRow(tx, actor, key);
  const { name: workspaceName } = await tx.workspace.findUniqueOrThrow({ where: { id: key.id }, select: { name: true } });
  const items = await readItems(tx, { workspaceId: key.id, setId: key.setId, number: row.currentVersion });
  const guide = await readGuide(tx, row.guideId);
  return {
    id: row.id,
    name: row.name,
    ...(await presentAim(tx, row)),
    workspace: { id: key.id, name: workspaceName, role: row.role },
    revision: row.revision,
    version: row.currentVersion,
    versions: await readVersions(tx, key),
    clonedFrom: await readOrigin(tx, key.id, { id: row.clonedFromId, number: row.clonedFromNumber }),
    isArchived: row.archivedAt !== null,
    items,
    coverage: await coverItems(tx, items, { workspaceId: key.id, guideId: row.guideId, guide: guide?.record ?? null }),
    links: await readLinks(tx, key),
  };
}
