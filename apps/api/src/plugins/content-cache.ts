import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ContentRevision } from '../content-revision.ts';
import { type ReadyBytes, type ReadyCache, bodyOf, chooseEncoding, isFresh, makeReady } from '../ready-bytes.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** the answer is public, and depends on the content revision, the address and the variant alone */
    isPublicContent?: true;
    /** what of a request, besides its address, makes another answer, and the headers that decide it */
    variant?: { of: (request: FastifyRequest) => string; by: string };
  }
  interface FastifyRequest {
    revisionAtStart: number;
    /** this answer is not to be kept: it is not whole, or one of very many */
    isPassing: boolean;
  }
}

async function sendReady(request: FastifyRequest, reply: FastifyReply, ready: ReadyBytes): Promise<Buffer | null> {
  reply.header('etag', ready.etag);
  if (isFresh(request.headers['if-none-match'], ready.etag)) {
    reply.code(304);
    return null;
  }
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  const body = await bodyOf(ready, encoding);
  reply.headers({ 'content-type': ready.type, 'content-length': body.length });
  return body;
}

const isCacheable = (request: FastifyRequest): boolean =>
  request.routeOptions.config.isPublicContent === true && (request.method === 'GET' || request.method === 'HEAD');

const keyOf = (request: FastifyRequest): string => `${request.routeOptions.config.variant?.of(request) ?? ''} ${request.url}`;

interface ContentCache {
  cache: ReadyCache;
  revision: ContentRevision;
  isContentPublic: () => boolean;
}

/**
 * Serves public content as ready bytes: made once per revision and address, compressed, with an ETag. The whole cache
 * goes when the revision changes; an answer that was begun under an older revision is sent but not kept.
 */
export function addContentCache(app: FastifyInstance, { cache, revision, isContentPublic }: ContentCache): void {
  app.decorateRequest('revisionAtStart', 0);
  app.decorateRequest('isPassing', false);
  app.addHook('onRequest', async (request, reply) => {
    if (!isCacheable(request)) return undefined;
    // What one has to sign in for is kept by no proxy.
    const { variant } = request.routeOptions.config;
    reply.header('vary', variant ? `accept-encoding, ${variant.by}` : 'accept-encoding');
    reply.header('cache-control', isContentPublic() ? 'public, no-cache' : 'private, no-cache');
    request.revisionAtStart = revision.current();
    const ready = cache.get(keyOf(request));
    return ready ? reply.send(await sendReady(request, reply, ready)) : undefined;
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const isNew = isCacheable(request) && !request.isPassing && reply.statusCode === 200 && reply.getHeader('etag') === undefined;
    if (!isNew || typeof payload !== 'string') return payload;
    const ready = makeReady(Buffer.from(payload), String(reply.getHeader('content-type')));
    if (revision.current() === request.revisionAtStart) cache.set(keyOf(request), ready);
    return sendReady(request, reply, ready);
  });
}
