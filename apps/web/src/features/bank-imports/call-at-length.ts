import { createCall, type WireRequest } from '@whetstone/contracts/call';

/** Without the limit of other calls: a large bank takes its time to be sent and read. */
export const callAtLength = createCall(async ({ method, url, body, signal }: WireRequest) => {
  const response = await fetch(url, {
    method,
    body: body ?? null,
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    signal: signal ?? null,
  });
  const text = await response.text();
  return { status: response.status, text: async () => text, retryAfter: response.headers.get('retry-after') };
});
