import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendMethodNotAllowed, sendNotFound } from '../http-errors.ts';
import { isPage } from './web-app.ts';

const EVERY_PAGE = '/*';

/** Answers a method that an address does not take: OPTIONS with what it takes, every other one with a refusal. */
function answer(url: string, allow: string) {
  // Before the body is read: one of another media type, or too large a one, has the same fault first.
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (url === EVERY_PAGE && !isPage(request)) return sendNotFound(reply);
    reply.header('allow', allow);
    return request.method === 'OPTIONS' ? reply.code(204).send() : sendMethodNotAllowed(request, reply, allow);
  };
}

/**
 * A known address with another method is not unknown: it says which methods it takes. Called before the routes are added.
 * @returns to be called when all routes stand; only then is it known what each address takes
 */
export function watchMethods(app: FastifyInstance): () => void {
  const taken = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const methods = taken.get(url) ?? new Set<string>();
    for (const one of [method].flat()) methods.add(one);
    taken.set(url, methods);
  });
  return () => {
    for (const [url, methods] of taken) {
      const others = app.supportedMethods.filter((method) => !methods.has(method));
      const allow = [...new Set([...methods, 'OPTIONS'])].toSorted().join(', ');
      const onRequest = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => answer(url, allow)(request, reply);
      app.route({ method: others, url, schema: { hide: true }, config: { isRefusal: true }, onRequest, handler: async () => undefined });
    }
  };
}
