import type { Role } from '@whetstone/contracts/roles';
import type { Deps } from '../../deps.ts';
import { hashToken } from '../sessions/token.ts';

export interface OpenLink {
  purpose: 'first_admin' | 'invite' | 'reset';
  role: Role | null;
  expiresAt: Date;
}

/** The link of a token, unspent; null for any that would do nothing. */
export async function findOpenLink({ db }: Pick<Deps, 'db'>, token: string): Promise<OpenLink | null> {
  const tokenHash = hashToken(token);
  const [link] = await db.$queryRaw<OpenLink[]>`
    SELECT purpose::text, role::text, expires_at AS "expiresAt" FROM one_time_link
    WHERE token_hash = ${tokenHash} AND used_at IS NULL AND revoked_at IS NULL AND expires_at > app_now()`;
  return link ?? null;
}
