import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { takeTurn } from '../../take-turn.ts';
import { hashToken } from '../sessions/token.ts';

/** What a link would do, without spending it. @throws DomainError not_found for any link that would do nothing */
export async function lookAtLink(deps: Deps, token: string, ip: string) {
  await takeTurn(deps, { key: `link ip ${ip}`, max: 30, windowSeconds: 60 });
  const tokenHash = hashToken(token);
  const [link] = await deps.db.$queryRaw<
    { purpose: 'first_admin' | 'invite' | 'reset'; role: 'candidate' | 'mentor' | 'recruiter' | 'admin' | null; expiresAt: Date }[]
  >`
    SELECT purpose::text, role::text, expires_at AS "expiresAt" FROM one_time_link
    WHERE token_hash = ${tokenHash} AND used_at IS NULL AND revoked_at IS NULL AND expires_at > app_now()`;
  if (!link) throw new DomainError('not_found', 'This link was used already, was withdrawn, or is too old. Ask for a new one.');
  return { purpose: link.purpose, role: link.role, expiresAt: link.expiresAt.toISOString() };
}
