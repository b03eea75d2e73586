import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../domain-error.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** a change that may be begun elsewhere: its address holds a secret that lets it, and no cookie counts */
    isForOutsiders?: true;
  }
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What a browser says of where a request was begun; what says nothing is refused. */
function isOurs({ headers, protocol, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return headers.origin === `${protocol}://${host}`;
}

/** Refuses every change that another site may have begun in a visitor's browser (CSRF). Bodies are JSON, which forms cannot send. */
export function addSameOrigin(app: FastifyInstance): void {
  // Fastify reads text too, which a form of another site can send.
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async (request) => {
    // What takes no such method says so itself.
    const { access, isForOutsiders } = request.routeOptions.config;
    const isGuarded = access !== undefined && isForOutsiders !== true;
    if (isGuarded && !READS.has(request.method) && !isOurs(request)) throw new DomainError('foreign_request', 'This was not asked for by Whetstone itself.');
  });
}
