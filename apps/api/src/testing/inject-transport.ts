import type { Transport } from '@whetstone/contracts/call';
import type { App } from '../app.ts';

/** The contract's client over `app.inject`: requests take the same way as over a socket. Redirects are not followed. */
export function injectTransport(app: App): Transport {
  return async ({ method, url, body }) => {
    const headers = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await app.inject({ method: method as 'GET', url, headers, ...(body === undefined ? {} : { payload: body }) });
    return { status: response.statusCode, text: async () => response.body };
  };
}
