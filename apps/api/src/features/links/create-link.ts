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
  /** pseudonym of whom a reset link lets in, for the audit log */
  subject?: string;
}

/** Makes a one-time link. @returns its token, which is stored nowhere */
export async function createLink(
  tx: Prisma.TransactionClient,
  { purpose, minutes, madeBy, role, workspaceId, personId, subject }: NewLink,
): Promise<{ id: string; token: string; expiresAt: string }> {
  const token = createToken();
  const tokenHash = hashToken(token);
  const [row] = await tx.$queryRaw<[{ id: string; expiresAt: Date }]>`
    INSERT INTO one_time_link (id, purpose, token_hash, role, workspace_id, person_id, made_by, expires_at)
    VALUES (gen_random_uuid(), ${purpose}::link_purpose, ${tokenHash}, ${role ?? null}::role, ${workspaceId ?? null}::uuid,
      ${personId ?? null}::uuid, ${madeBy}::uuid, app_now() + make_interval(mins => ${minutes}))
    RETURNING id, expires_at AS "expiresAt"`;
  await recordAudit(tx, { act: 'link.create', actor: madeBy, target: row.id, subject: subject ?? null });
  return { id: row.id, token, expiresAt: row.expiresAt.toISOString() };
}
