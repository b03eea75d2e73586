import { createCall } from '@whetstone/contracts/call';

/** What a signed-in browser does with an API that runs as a process of its own. */
export function processBrowser({ url }: { url: string }, { cookie }: { cookie: string }) {
  const headers = { cookie, 'sec-fetch-site': 'same-origin' };
  const call = createCall(async ({ method, url: path, body }) =>
    fetch(url + path, {
      method,
      headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body }),
    }),
  );
  const get = async (path: string, more: Record<string, string> = {}): Promise<Response> => fetch(url + path, { headers: { ...headers, ...more } });
  return { call, get };
}
