import type { Role } from '@whetstone/contracts/roles';
import type { LinkPurpose, Prisma } from '@whetstone/db/create-db';
import { recordAudit } from '../../record-audit.ts';
import { createToken, hashToken } from '../sessions/token.ts';

interface NewLink {
  purpose: LinkPurpose;
  minutes: number;
  /** pseudonym of who makes it; null for the system */
  madeBy: string | null;
  role?: Role;
  workspaceId?: string;
  personId?: string;
}

/** Makes a one-time link. @returns its token, which is stored nowhere */
export async function createLink(
  tx: Prisma.TransactionClient,
  { purpose, minutes, madeBy, role, workspaceId, personId }: NewLink,
): Promise<{ id: string; token: string }> {
  const token = createToken();
  const tokenHash = hashToken(token);
  const [row] = await tx.$queryRaw<[{ id: string }]>`
    INSERT INTO one_time_link (id, purpose, token_hash, role, workspace_id, person_id, made_by, expires_at)
    VALUES (gen_random_uuid(), ${purpose}::link_purpose, ${tokenHash}, ${role ?? null}::role, ${workspaceId ?? null}::uuid,
      ${personId ?? null}::uuid, ${madeBy}::uuid, app_now() + make_interval(mins => ${minutes}))
    RETURNING id`;
  await recordAudit(tx, { act: 'link.create', actor: madeBy, target: row.id });
  return { id: row.id, token };
}
