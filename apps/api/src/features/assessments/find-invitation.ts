import type { Prisma } from '@whetstone/db/generated/client';
import { DomainError } from '../../domain-error.ts';
import { hashToken } from '../sessions/token.ts';

interface Invitation {
  workspaceId: string;
  setId: string;
  id: string;
  number: number;
  name: string;
  note: string;
  minutes: number;
  mayPause: boolean;
  expiresAt: Date;
  workspace: string;
}

/**
 * The assessment that a link invites to; nobody can withdraw it until a transaction that asked is over.
 * @throws DomainError not_found for any link that opens nothing
 */
export async function findInvitation(db: Pick<Prisma.TransactionClient, '$queryRaw'>, token: string): Promise<Invitation> {
  const [found] = await db.$queryRaw<Invitation[]>`
    SELECT a.workspace_id AS "workspaceId", a.set_id AS "setId", a.id, a.number, a.name, a.note, a.minutes, a.may_pause AS "mayPause",
      a.expires_at AS "expiresAt", w.name AS workspace
    FROM assessment a JOIN workspace w ON w.id = a.workspace_id
    WHERE a.token_hash = ${hashToken(token)} AND a.revoked_at IS NULL AND a.expires_at > app_now() FOR SHARE OF a`;
  if (found === undefined) throw new DomainError('not_found', 'This invitation was withdrawn, or is too old. Ask for a new one.');
  return found;
}
