import type { Transport, WireRequest } from '@whetstone/contracts/call';
import type { FastifyInstance } from 'fastify';

const MOVED = 308;

/** The contract's client over `app.inject`: requests take the same way as over a socket, and follow a moved address once. */
export function injectTransport(app: Pick<FastifyInstance, 'inject'>): Transport {
  const send = async ({ method, body }: WireRequest, url: string) => {
    const headers = body === undefined ? {} : { 'content-type': 'application/json' };
    return app.inject({ method: method as 'GET', url, headers, ...(body === undefined ? {} : { payload: body }) });
  };
  return async (request) => {
    const first = await send(request, request.url);
    const { location } = first.headers;
    const response = first.statusCode === MOVED && location !== undefined ? await send(request, location) : first;
    return { status: response.statusCode, text: async () => response.body };
  };
}
