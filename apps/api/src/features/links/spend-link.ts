import type { LinkPurpose, OneTimeLink, Prisma } from '@whetstone/db/create-db';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { hashToken } from '../sessions/token.ts';

/**
 * Spends a one-time link: of many who try at once exactly one gets it, and only if the transaction it is part of succeeds.
 * @throws DomainError link_spent when there is no such link, or it was used, revoked or is too old
 */
export async function spendLink(tx: Prisma.TransactionClient, token: string, purposes: LinkPurpose[]): Promise<OneTimeLink> {
  const tokenHash = hashToken(token);
  const spent = await tx.$queryRaw<{ id: string }[]>`
    UPDATE one_time_link SET used_at = app_now()
    WHERE token_hash = ${tokenHash} AND used_at IS NULL AND revoked_at IS NULL AND expires_at > app_now() AND purpose::text = ANY(${purposes})
    RETURNING id`;
  if (spent.length === 0) throw new DomainError('link_spent', 'This link was used already, was withdrawn, or is too old. Ask for a new one.');
  const link = await tx.oneTimeLink.findUniqueOrThrow({ where: { tokenHash } });
  await recordAudit(tx, { act: 'link.use', actor: null, target: link.id });
  return link;
}
