import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../domain-error.ts';

const SECURE_NAME = '__Host-sid';
const LOOPBACK_NAME = 'sid';
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/;
// The server decides how long a session lives; the cookie is only not to end before it.
const MAX_AGE_SECONDS = 30 * 24 * 60 * 60;

const isSecure = ({ protocol }: FastifyRequest): boolean => protocol === 'https';

/**
 * Browsers differ in whether they keep a Secure cookie over plain http on a loopback address, so there it is a plain one.
 * @throws DomainError over plain http anywhere else: the cookie could be read on the way
 */
function nameFor(request: FastifyRequest): string {
  if (isSecure(request)) return SECURE_NAME;
  if (LOOPBACK.test(request.host)) return LOOPBACK_NAME;
  throw new DomainError(
    'insecure_connection',
    'Signing in needs https here: over plain http to this address others could read along. Put a proxy with TLS before Whetstone, or use http://localhost.',
  );
}

/** The token that a request carries; null without one. */
export function readSessionToken(request: FastifyRequest): string | null {
  const wanted = isSecure(request) ? SECURE_NAME : LOOPBACK_NAME;
  const found = (request.headers.cookie ?? '').split(/;\s*/).find((cookie) => cookie.startsWith(`${wanted}=`));
  const token = found?.slice(wanted.length + 1) ?? '';
  return /^[\w-]{43}$/.test(token) ? token : null;
}

export function setSessionCookie(reply: FastifyReply, token: string): void {
  const name = nameFor(reply.request);
  const secure = name === SECURE_NAME ? ' Secure;' : '';
  reply.header('set-cookie', `${name}=${token}; Path=/;${secure} HttpOnly; SameSite=Lax; Max-Age=${MAX_AGE_SECONDS}`);
}

export function clearSessionCookie(reply: FastifyReply): void {
  const name = nameFor(reply.request);
  const secure = name === SECURE_NAME ? ' Secure;' : '';
  reply.header('set-cookie', `${name}=; Path=/;${secure} HttpOnly; SameSite=Lax; Max-Age=0`);
}

/** Refuses before anything is checked, where a session could not be kept. */
export function checkConnection(request: FastifyRequest): void {
  nameFor(request);
}
