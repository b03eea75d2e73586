import { randomUUID } from 'node:crypto';
import type { Transport, WireRequest } from '@whetstone/contracts/call';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const MOVED = 308;
const MARK = 'x-within';
/** Nobody outside can say that a request comes from within: the word is another one in every process. */
const WITHIN = randomUUID();

/** Whether this is a part of another request that is already counted: a page that is being rendered asks this same API. */
export const isWithin = ({ headers }: FastifyRequest): boolean => headers[MARK] === WITHIN;

/** The contract's client over `app.inject`: requests take the same way as over a socket, and follow a moved address once. */
export function injectTransport(app: Pick<FastifyInstance, 'inject'>): Transport {
  const send = async ({ method, body }: WireRequest, url: string) => {
    const headers = { [MARK]: WITHIN, ...(body !== undefined && { 'content-type': 'application/json' }) };
    return app.inject({ method: method as 'GET', url, headers, ...(body === undefined ? {} : { payload: body }) });
  };
  return async (request) => {
    const first = await send(request, request.url);
    const { location } = first.headers;
    const response = first.statusCode === MOVED && location !== undefined ? await send(request, location) : first;
    return { status: response.statusCode, text: async () => response.body };
  };
}
