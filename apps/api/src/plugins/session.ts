import type { Access } from '@whetstone/contracts/endpoint';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Actor, needsSecondFactor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../domain-error.ts';
import { findSession } from '../features/sessions/find-session.ts';
import { readSessionToken } from '../features/sessions/cookie.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** who may call the route; the server does not start with one of the API's that does not say */
    access?: Access;
    /** the route only says which methods its address takes */
    isRefusal?: true;
    /** staff may call it before they have shown a second factor: it is how they sign out, or set one up */
    isForWeakSessions?: true;
    /** the answer lasts, and an open page asks for it by itself: no use of the session */
    isStream?: true;
  }
  interface FastifyRequest {
    actor: Actor | null;
  }
}

/** The person who asks. Only in handlers of routes that ask for one. */
export function actorOf({ actor }: FastifyRequest): Actor {
  if (actor === null) throw new Error('this route lets in people who are not signed in');
  return actor;
}

/** The documentation of the API, which is public. */
const DOCS = /^\/api\/(?:docs(?:\/|$)|openapi\.json$)/;

function check(actor: Actor | null, { access, isForWeakSessions }: FastifyRequest['routeOptions']['config']): void {
  if (access === undefined || access === 'anyone') return;
  if (actor === null) throw new DomainError('not_signed_in', 'Sign in first.');
  if (needsSecondFactor(actor) && isForWeakSessions !== true)
    throw new DomainError('stronger_sign_in_needed', 'Set up a passkey or one-time codes first: your role lets you see data of others.');
  // What exists for other roles only is not shown to exist.
  if (access !== 'signed-in' && access !== 'content' && !access.some((role) => actor.roles.has(role)))
    throw new DomainError('not_found', 'There is nothing at this address.');
}

/**
 * Finds out who asks, and refuses who may not, before a body is read. Every route of the API has to say who may call it.
 * @param isContentPublic whether content may be read without signing in, now
 */
export function addSessions(app: FastifyInstance, deps: Deps, isContentPublic: () => boolean): void {
  app.decorateRequest('actor', null);
  app.addHook('onRoute', ({ url, method, config }) => {
    const isOpen = !url.startsWith('/api/') || DOCS.test(url) || config?.isRefusal === true;
    if (!isOpen && config?.access === undefined) throw new Error(`${String(method)} ${url} does not say who may call it`);
  });
  app.addHook('onRequest', async (request) => {
    const { access, isStream } = request.routeOptions.config;
    if (access === undefined || (access === 'content' && isContentPublic())) return;
    const token = readSessionToken(request);
    request.actor = token === null ? null : await findSession(deps, token, { isUse: isStream !== true });
    check(request.actor, request.routeOptions.config);
  });
}
