import type { FastifyRequest } from 'fastify';
import { isIP } from 'node:net';
import { DomainError } from '../../domain-error.ts';
import { checkConnection } from '../sessions/cookie.ts';

/** What a passkey is bound to. */
export interface RelyingParty {
  /** the name of this host, without a port */
  id: string;
  /** the exact origin in which a passkey may be made or shown */
  origin: string;
}

/** The address under which a request came in; null where it is a number, since browsers bind passkeys to names alone. */
export function findRelyingParty(request: FastifyRequest): RelyingParty | null {
  const origin = `${request.protocol}://${request.host}`;
  const id = URL.canParse(origin) ? new URL(origin).hostname : '';
  return id === '' || isIP(id.replaceAll(/[[\]]/g, '')) !== 0 ? null : { id, origin };
}

/** @throws DomainError insecure_connection, no_passkeys_here */
export function relyingPartyOf(request: FastifyRequest): RelyingParty {
  checkConnection(request);
  const party = findRelyingParty(request);
  if (party === null)
    throw new DomainError('no_passkeys_here', 'Passkeys belong to the name of a host and not to a number: open Whetstone by its name, as http://localhost.');
  return party;
}
