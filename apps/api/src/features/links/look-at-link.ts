import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { takeTurn } from '../../take-turn.ts';
import { findOpenLink } from './find-open-link.ts';

/** What a link would do, without spending it. @throws DomainError not_found for any link that would do nothing */
export async function lookAtLink(deps: Deps, token: string, ip: string) {
  await takeTurn(deps, { key: `link ip ${ip}`, max: 30, windowSeconds: 60 });
  const link = await findOpenLink(deps, token);
  if (link === null) throw new DomainError('not_found', 'This link was used already, was withdrawn, or is too old. Ask for a new one.');
  return { purpose: link.purpose, role: link.role, expiresAt: link.expiresAt.toISOString() };
}
